package org.quanze.redaction;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Actor;
import org.quanze.access.Concerning;
import org.quanze.access.Deed;
import org.quanze.access.Gate;
import org.quanze.access.OnceOnly;
import org.quanze.access.Permission;
import org.quanze.access.Permitted;
import org.quanze.access.Target;
import org.quanze.annotation.Statement;
import org.quanze.item.ItemVersion;
import org.quanze.item.Items;
import org.quanze.item.Items.VersionKey;
import org.quanze.ledger.Entry;
import org.quanze.ledger.Ledger;
import org.quanze.list.Lists;
import org.quanze.list.PublishedList;
import org.quanze.organisation.Organisations;
import org.quanze.redaction.Redaction.Part;
import org.quanze.rule.Refusals;
import org.quanze.rule.Refused;
import org.quanze.scheme.ListTypes;
import org.quanze.validity.Today;

/**
 * Redacts one field of published versions of an item for a legal reason (遮蔽). An entry without
 * lines orders it; then the database takes away value and key, and what else could tell the value.
 * Every version that holds the same value in this field has to be named.
 */
@Stateless
@Permitted(Permission.FIELD_REDACT)
@NullUnmarked
public class RedactField {

  static final int LONGEST_REASON = 1_000;
  static final int LONGEST_NUMBER = 100;

  @Inject private Redactions redactions;
  @Inject private Items items;
  @Inject private Lists lists;
  @Inject private ListTypes listTypes;
  @Inject private Organisations organisations;
  @Inject private Ledger ledger;
  @Inject private OnceOnly onceOnly;
  @Inject private Today today;

  /**
   * What is redacted.
   *
   * @param expectedVersion number of the newest version of the item that the caller knows
   * @param field path of the field, such as {@code elements.supervisionPhone}
   * @param versions numbers of the versions of which it is redacted
   * @param reason the legal reason, told in public
   * @param documentNumber number of the document that orders it (文书号), or null
   */
  public record Command(
      UUID item,
      int expectedVersion,
      String field,
      SortedSet<Integer> versions,
      String reason,
      @Nullable String documentNumber,
      String idempotencyKey)
      implements Concerning {
    public Command {
      versions = Collections.unmodifiableSortedSet(new TreeSet<>(versions));
      reason = Normalizer.normalize(reason.strip(), Normalizer.Form.NFC);
      documentNumber =
          documentNumber == null
              ? null
              : Normalizer.normalize(documentNumber.strip(), Normalizer.Form.NFC);
    }

    @Override
    public Target target() {
      return new ItemTarget(item);
    }

    private void check(Refusals refusals) {
      refusals.require(
          !reason.isEmpty() && reason.length() <= LONGEST_REASON,
          RedactionRule.REASONED,
          "reason",
          LONGEST_REASON);
      refusals.require(
          documentNumber == null
              || (!documentNumber.isEmpty() && documentNumber.length() <= LONGEST_NUMBER),
          RedactionRule.NUMBER_FITS,
          "documentNumber",
          LONGEST_NUMBER);
    }

    private String print() {
      return String.join(
          "\n",
          "redact",
          item.toString(),
          Integer.toString(expectedVersion),
          field,
          versions.toString(),
          reason,
          String.valueOf(documentNumber));
    }
  }

  /** Redacts; answers the number of the ledger entry. */
  public int redact(Actor actor, Command command) {
    Deed deed = Gate.deed();
    return Integer.parseInt(
        onceOnly.answer(
            deed,
            command.idempotencyKey(),
            command.print(),
            true,
            () -> Integer.toString(order(deed, command).number())));
  }

  private Entry order(Deed deed, Command command) {
    PublishedList list = items.findList(command.item()).flatMap(id -> lists.find(id)).orElseThrow();
    Ledger.Head head = ledger.lock(deed, list.publisher());
    redactions.lockDrafts(deed, command.item());
    Redaction redaction = checked(command, list, head);
    Entry entry =
        ledger.append(
            deed,
            head,
            Statement.draft(
                Entry.Kind.REDACTION,
                organisations.getPublisher(list.publisher()),
                redaction.redactedOn(),
                "redaction",
                redaction.publicFields()));
    redactions.carryOut(deed, entry);
    ledger.raiseRevision(deed);
    return entry;
  }

  private Redaction checked(Command command, PublishedList list, Ledger.Head head) {
    NavigableMap<Integer, ItemVersion> versions = versions(command);
    Refusals refusals = new Refusals();
    command.check(refusals);
    RedactionCheck check = new RedactionCheck(command.field(), versions, refusals);
    List<Part> parts =
        check.field(listTypes.get(list.listType())) ? check.parts(command.versions()) : List.of();
    check.silent(command.versions(), command.reason() + "\n" + command.documentNumber());
    refusals.refuseIfAny();
    return new Redaction(
        list.publisher(),
        head.number() + 1,
        today.date(),
        command.item(),
        command.field(),
        command.reason(),
        command.documentNumber(),
        parts);
  }

  /** All versions of the item; there is none that the caller does not know. */
  private NavigableMap<Integer, ItemVersion> versions(Command command) {
    int newest = Objects.requireNonNull(items.newest(List.of(command.item())).get(command.item()));
    if (newest != command.expectedVersion()) {
      throw new Refused(
          List.of(
              RedactionRule.VERSION_NEWEST.at(
                  "expectedVersion", newest, command.expectedVersion())),
          newest);
    }
    NavigableMap<Integer, ItemVersion> versions = new TreeMap<>();
    items
        .list(
            IntStream.rangeClosed(1, newest)
                .mapToObj(n -> new VersionKey(command.item(), n))
                .toList())
        .values()
        .forEach(v -> versions.put(v.number(), v));
    return versions;
  }
}
