package org.quanze.web.redaction;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanze.item.CanonicalForm;
import org.quanze.redaction.Redaction;
import org.quanze.scheme.Element;
import org.quanze.scheme.ListType;

/** A redaction with the names of its field. */
public record RedactionView(ListType type, Redaction redaction) {

  public String field() {
    return redaction.field();
  }

  public String zh() {
    return element().map(Element::zh).orElse(field());
  }

  public String en() {
    return element().map(Element::en).orElse(field());
  }

  public String reason() {
    return redaction.reason();
  }

  public @Nullable String documentNumber() {
    return redaction.documentNumber();
  }

  public LocalDate redactedOn() {
    return redaction.redactedOn();
  }

  public int position() {
    return redaction.entry();
  }

  private Optional<Element> element() {
    return Optional.ofNullable(
        type.byKey().get(field().substring(CanonicalForm.ELEMENTS.length())));
  }
}
