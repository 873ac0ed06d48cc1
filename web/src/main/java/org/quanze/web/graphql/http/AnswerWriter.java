package org.quanze.web.graphql.http;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanze.web.graphql.AnswerError;
import org.quanze.web.graphql.ErrorCode;
import org.quanze.web.graphql.Limits;
import org.quanze.web.graphql.execute.Answered;

/** Writes answers as JSON, errors first, and stops at the limit of bytes. */
final class AnswerWriter {
  private final Limits limits;

  AnswerWriter(Limits limits) {
    this.limits = limits;
  }

  /** The bytes of an answer; a {@link BoundedBytes.TooLarge} when they are too many. */
  byte[] write(Answered answer, String requestId) {
    BoundedBytes bytes = new BoundedBytes(limits.answerBytes());
    try (JsonGenerator json = JsonText.FACTORY.createGenerator(bytes)) {
      json.writeStartObject();
      if (!answer.errors().isEmpty()) {
        errors(json, answer.errors(), requestId);
      }
      if (answer.hasData()) {
        json.writeFieldName("data");
        value(json, answer.data());
      }
      json.writeEndObject();
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return bytes.written();
  }

  private void errors(JsonGenerator json, List<AnswerError> errors, String requestId)
      throws IOException {
    json.writeArrayFieldStart("errors");
    for (AnswerError error : errors.subList(0, Math.min(errors.size(), limits.errors()))) {
      error(json, error, requestId);
    }
    json.writeEndArray();
  }

  private void error(JsonGenerator json, AnswerError error, String requestId) throws IOException {
    ErrorCode code = error.code();
    json.writeStartObject();
    json.writeStringField("message", shortened(error.message()));
    if (!error.locations().isEmpty()) {
      json.writeArrayFieldStart("locations");
      for (var location : error.locations()) {
        json.writeStartObject();
        json.writeNumberField("line", location.getLine());
        json.writeNumberField("column", location.getColumn());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    if (error.path() != null) {
      json.writeFieldName("path");
      value(json, error.path());
    }
    json.writeObjectFieldStart("extensions");
    json.writeStringField("code", code.name());
    if (error.rule() != null) {
      json.writeStringField("rule", error.rule().code());
    }
    json.writeStringField("messageZh", shortened(error.chinese()));
    json.writeStringField("requestId", requestId);
    json.writeEndObject();
    json.writeEndObject();
  }

  private String shortened(String message) {
    if (message.length() <= limits.errorCharacters()) {
      return message;
    }
    int end = limits.errorCharacters() - 1;
    boolean half = Character.isHighSurrogate(message.charAt(end - 1));
    return message.substring(0, half ? end - 1 : end) + '…';
  }

  private void value(JsonGenerator json, @Nullable Object value) throws IOException {
    switch (value) {
      case null -> json.writeNull();
      case String text -> json.writeString(text);
      case Map<?, ?> object -> object(json, object);
      case Collection<?> list -> list(json, list);
      case Integer number -> json.writeNumber(number);
      case Boolean truth -> json.writeBoolean(truth);
      case Long number -> json.writeNumber(number);
      case Double number -> json.writeNumber(number);
      case BigDecimal number -> json.writeNumber(number);
      case BigInteger number -> json.writeNumber(number);
      default -> json.writeString(value.toString());
    }
  }

  private void object(JsonGenerator json, Map<?, ?> object) throws IOException {
    json.writeStartObject();
    for (var member : object.entrySet()) {
      json.writeFieldName((String) member.getKey());
      value(json, member.getValue());
    }
    json.writeEndObject();
  }

  private void list(JsonGenerator json, Collection<?> list) throws IOException {
    json.writeStartArray();
    for (Object element : list) {
      value(json, element);
    }
    json.writeEndArray();
  }
}
