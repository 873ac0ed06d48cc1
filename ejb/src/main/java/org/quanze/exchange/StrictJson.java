package org.quanze.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.quanze.rule.Refused;

/**
 * Pulls the tokens of a file of JSON in strict UTF-8, whoever wrote it: no member twice, nothing
 * after the end, no NUL and no half of a pair of surrogates in a text, and a limit to depth, texts,
 * numbers, names and the members of one object. Whatever is wrong is a refusal.
 */
final class StrictJson implements Closeable {

  private static final int DEPTH = 10;
  private static final int NAME = 200;
  private static final int DIGITS = 20;
  private static final int MEMBERS = 1_000;

  private final ImportLimits limits;
  private final JsonParser parser;
  private final Deque<int[]> members = new ArrayDeque<>();

  StrictJson(SourceFile file, ImportLimits limits) throws IOException {
    this.limits = limits;
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(DEPTH)
            .maxStringLength(limits.csvCell())
            .maxNumberLength(DIGITS)
            .maxNameLength(NAME)
            .build();
    JsonFactory json =
        JsonFactory.builder()
            .streamReadConstraints(constraints)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();
    try {
      parser = json.createParser(file.open(StandardCharsets.UTF_8));
    } catch (CharacterCodingException e) {
      throw ImportRule.FILE_JSON.refuse("file", 1, 1);
    }
  }

  /** The next token, or null after the end. */
  @Nullable JsonToken next() throws IOException {
    try {
      JsonToken token = parser.nextToken();
      if (token != null) {
        watch(token);
      }
      return token;
    } catch (StreamConstraintsException e) {
      throw tooLarge();
    } catch (JsonProcessingException | CharacterCodingException e) {
      throw unreadable();
    }
  }

  private void watch(JsonToken token) throws IOException {
    switch (token) {
      case START_OBJECT -> members.push(new int[1]);
      case END_OBJECT -> members.pop();
      case FIELD_NAME -> {
        if (++members.element()[0] > MEMBERS) {
          throw ImportLimits.exceeded("MEMBERS", MEMBERS);
        }
        clean(parser.currentName());
      }
      case VALUE_STRING -> clean(parser.getText());
      default -> {}
    }
  }

  private void clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw ImportRule.FILE_NUL.refuse("file");
      }
      if (Character.isSurrogate(c)) {
        boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
        if (!pair) {
          throw unreadable();
        }
        i++;
      }
    }
  }

  /** The name of the member whose name or value was pulled last. */
  String name() throws IOException {
    return String.valueOf(parser.currentName());
  }

  /** The text of the value that was pulled last, a number as the file has it. */
  String text() throws IOException {
    try {
      return parser.getText();
    } catch (StreamConstraintsException e) {
      throw tooLarge();
    }
  }

  /** Passes the value that was pulled last, whatever is in it. */
  void pass(@Nullable JsonToken first) throws IOException {
    int depth = 0;
    for (JsonToken token = first; token != null; token = next()) {
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (depth == 0) {
        return;
      }
    }
  }

  /** The value that was pulled last, as JSON without blanks; no longer than a cell. */
  String raw(JsonToken first) throws IOException {
    StringWriter out = new StringWriter();
    try (JsonGenerator copy = new JsonFactory().createGenerator(out)) {
      int depth = 0;
      for (JsonToken token = first; token != null; token = next()) {
        copy.copyCurrentEvent(parser);
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (depth == 0) {
          break;
        }
        if (out.getBuffer().length() > limits.csvCell()) {
          throw ImportLimits.exceeded("CSV_CELL", limits.csvCell());
        }
      }
    }
    return out.toString();
  }

  /** Refuses a file that does not hold what it must at a place. */
  static void require(boolean fits, String at) {
    if (!fits) {
      throw misshapen(at);
    }
  }

  /** The refusal of what stands at a place. */
  static Refused misshapen(String at) {
    String cut = at.length() <= 100 ? at : at.substring(0, 100) + "…";
    return ImportRule.FILE_SHAPE.refuse("file", cut);
  }

  private static Refused tooLarge() {
    return ImportRule.FILE_SIZE.refuse(
        "file", "JSON: depth ≤ " + DEPTH + ", number ≤ " + DIGITS + ", text ≤ CSV_CELL");
  }

  private Refused unreadable() {
    JsonLocation at = parser.currentLocation();
    return ImportRule.FILE_JSON.refuse("file", at.getLineNr(), at.getColumnNr());
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
