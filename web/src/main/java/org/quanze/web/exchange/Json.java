package org.quanze.web.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads bodies of JSON: UTF-8, of a size, no member twice, an object at the top. What was sent is
 * read behind the gate: who may not do a thing does not hear what is wrong with it.
 */
final class Json {

  private static final int BODY_SIZE = 1 << 20;
  private static final ObjectMapper MAPPER =
      new ObjectMapper(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(50)
                          .maxNumberLength(20)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** A body as it was sent, a byte more than is taken at most; it is judged when it is read. */
  static byte[] sent(InputStream body) throws IOException {
    return body.readNBytes(BODY_SIZE + 1);
  }

  /** A body as a text, or a refusal. */
  static String text(byte[] bytes) {
    if (bytes.length > BODY_SIZE) {
      throw DoorRule.BODY_SIZE.refuse("", String.valueOf(BODY_SIZE));
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw DoorRule.JSON_READABLE.refuse("", 0, 0);
    }
  }

  /** A body as an object, or a refusal. */
  static JsonNode read(byte[] body) {
    String text = text(body);
    try {
      JsonNode tree = MAPPER.readTree(text);
      if (tree.isObject()) {
        return tree;
      }
      throw DoorRule.JSON_READABLE.refuse("", 1, 1);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw DoorRule.JSON_READABLE.refuse(
          "", at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr());
    }
  }
}
