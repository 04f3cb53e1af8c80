"""Reads every feed of a running site as programs of others do. Usage: read_feeds.py <address> <language>..."""

import json
import sys
import urllib.request

import fastfeedparser
import feedparser

from tally import end, expect

address, *languages = sys.argv[1:]

for language in languages:
    with urllib.request.urlopen(f"{address}/{language}/feed.json", timeout=20) as answer:
        items = json.load(answer)["items"]
    with urllib.request.urlopen(f"{address}/{language}/feed.xml", timeout=20) as answer:
        raw = answer.read()
    first, second = feedparser.parse(raw), fastfeedparser.parse(raw)
    expect(f"{language}: well-formed", bool(first.bozo), False)
    for name, feed in (("feedparser", first), ("fastfeedparser", second)):
        expect(f"{name} {language}: link", feed.feed["link"], f"{address}/{language}/")
        expect(f"{name} {language}: items", len(feed.entries), len(items))
        for item, entry in zip(items, feed.entries):
            where = f"{name} {item['id']}"
            expect(f"{where}: link", entry["link"], item["url"])
            expect(f"{where}: title", entry["title"], item["title"])
            expect(f"{where}: author", entry.get("author") or None, (item.get("authors") or [{}])[0].get("name"))
            expect(f"{where}: date", entry["published"] != "", True)
            expect(f"{where}: text", entry["content"][0]["value"].startswith("<div"), True)

end()
