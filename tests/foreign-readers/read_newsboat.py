"""Reads every feed of a running site with newsboat. Usage: read_newsboat.py <newsboat> <address> <language>..."""

import json
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import urllib.request

from tally import end, expect

newsboat, address, *languages = sys.argv[1:]

with tempfile.TemporaryDirectory() as folder:
    home = pathlib.Path(folder)
    feeds = {language: f"{address}/{language}/feed.xml" for language in languages}
    (home / "urls").write_text("\n".join(feeds.values()) + "\n")
    (home / "config").write_text("")
    files = ["-u", home / "urls", "-c", home / "cache.db", "-C", home / "config"]
    # It has words of its own for the terminal, which is none here.
    environment = {"HOME": folder, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "dumb"}
    subprocess.run([newsboat, *files, "-x", "reload"], check=True, timeout=60, env=environment, capture_output=True)
    cache = sqlite3.connect(home / "cache.db")
    for language, feed in feeds.items():
        with urllib.request.urlopen(f"{address}/{language}/feed.json", timeout=20) as answer:
            told = json.load(answer)
        [(link, title)] = cache.execute("select url, title from rss_feed where rssurl = ?", [feed]).fetchall()
        expect(f"newsboat {language}: link", link, f"{address}/{language}/")
        expect(f"newsboat {language}: title", title, told["title"])
        query = "select guid, url, title, author, pubDate, content from rss_item where feedurl = ?"
        found = {row[0]: row[1:] for row in cache.execute(query, [feed])}
        expect(f"newsboat {language}: items", set(found), {item["id"] for item in told["items"]})
        for item in told["items"]:
            url, title, author, date, text = found.get(item["id"], ("", "", "", 0, ""))
            where = f"newsboat {item['id']}"
            expect(f"{where}: link", url, item["url"])
            expect(f"{where}: title", title, item["title"])
            expect(f"{where}: author", author, ", ".join(one["name"] for one in item.get("authors", [])))
            expect(f"{where}: date", date > 0, True)
            expect(f"{where}: text", text.startswith("<div"), True)

end()
