package org.quanze.annotation;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.quanze.digest.Bytes;
import org.quanze.digest.HashAlgorithm;
import org.quanze.item.CanonicalForm;
import org.quanze.item.Value;
import org.quanze.ledger.Entry;
import org.quanze.ledger.RegistryHash;
import org.quanze.organisation.Publisher;

/** What a government states without changing any list: an entry without lines and editions. */
public final class Statement {

  private Statement() {}

  /** The entry of what is said of what was published. */
  public static Entry.Draft draft(
      Publisher publisher, LocalDate day, String member, SortedMap<String, Value> fields) {
    return draft(Entry.Kind.ANNOTATION, publisher, day, member, fields);
  }

  /**
   * The entry of a statement.
   *
   * @param member the member of the body under which it stands
   * @param fields what is stated
   */
  public static Entry.Draft draft(
      Entry.Kind kind,
      Publisher publisher,
      LocalDate day,
      String member,
      SortedMap<String, Value> fields) {
    HashAlgorithm algorithm = RegistryHash.current();
    TreeMap<String, Value> body = new TreeMap<>();
    body.put("publisher", new Value.Text(publisher.uid().toString()));
    body.put("publicLines", new Value.Whole(0));
    body.put("editions", new Value.Rows(List.of()));
    body.put(member, new Value.Rows(List.of(fields)));
    return new Entry.Draft(
        algorithm, kind, day, CanonicalForm.object(body), Bytes.of(algorithm.root(List.of())), 0);
  }
}
