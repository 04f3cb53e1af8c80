import java.io.File;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.EventType;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.annotation.AltTranslationsAnnotation;
import net.sf.okapi.common.filters.IFilter;
import net.sf.okapi.common.filterwriter.IFilterWriter;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.common.resource.TextContainer;

/** Reads a file with Okapi, changes each target, and writes it again: kind, input, output, source language, target language. */
public class Okapi {
  public static void main(String[] args) throws Exception {
    LocaleId source = LocaleId.fromString(args[3]);
    LocaleId target = LocaleId.fromString(args[4]);
    IFilter filter = switch (args[0]) {
      case "xliff" -> new net.sf.okapi.filters.xliff2.XLIFF2Filter();
      case "xliff12" -> new net.sf.okapi.filters.xliff.XLIFFFilter();
      case "tmx" -> new net.sf.okapi.filters.tmx.TmxFilter();
      default -> throw new IllegalArgumentException(args[0]);
    };
    int units = 0;
    int changed = 0;
    int matches = 0;
    try (RawDocument document = new RawDocument(new File(args[1]).toURI(), "UTF-8", source, target)) {
      filter.open(document);
      IFilterWriter writer = filter.createFilterWriter();
      writer.setOptions(target, "UTF-8");
      writer.setOutput(args[2]);
      while (filter.hasNext()) {
        Event event = filter.next();
        if (event.getEventType() == EventType.TEXT_UNIT) {
          ITextUnit unit = event.getTextUnit();
          units++;
          TextContainer into = unit.getTarget(target);
          if (into != null && !into.isEmpty()) {
            into.getLastContent().append(" (vu)");
            changed++;
          }
          var proposals = into == null ? null : into.getAnnotation(AltTranslationsAnnotation.class);
          if (proposals != null) for (var one : proposals) matches++;
        }
        writer.handleEvent(event);
      }
      writer.close();
    }
    filter.close();
    System.out.println("{\"units\":" + units + ",\"changed\":" + changed + ",\"matches\":" + matches + "}");
  }
}
