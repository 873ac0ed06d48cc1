package org.quanze.edition;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quanze.digest.Bytes;
import org.quanze.item.Value;
import org.quanze.validity.Moment;

/**
 * An edition (清单版本) of a list: a position in the ledger and a day of law, frozen for ever.
 *
 * @param list id of the list
 * @param number from 1, without holes
 * @param publisher id of the government
 * @param entry the ledger entry that closed it
 * @param effectiveOn its day
 * @param label name such as 2018年版, or null
 * @param members number of members, counted from them
 * @param publicMembers number of members that are 主动公开
 * @param announced adjustments that were announced and had not come about
 * @param membersRoot Merkle root over the members, sorted by identity
 * @param publicMembersRoot the same over the public members alone, so that their presence and
 *     absence can be proved without telling of others; null for an edition from before there was
 *     one
 * @param publicRootSize how many members that root is over, suspended ones included; null likewise
 */
public record Edition(
    int list,
    int number,
    int publisher,
    int entry,
    LocalDate effectiveOn,
    @Nullable String label,
    int members,
    int publicMembers,
    int announced,
    Bytes membersRoot,
    @Nullable Bytes publicMembersRoot,
    @Nullable Integer publicRootSize) {

  /** Its point on both time axes. */
  public Moment moment() {
    return new Moment(entry, effectiveOn, false);
  }

  /** The same with the number of announced adjustments. */
  Edition withAnnounced(int adjustments) {
    return new Edition(
        list,
        number,
        publisher,
        entry,
        effectiveOn,
        label,
        members,
        publicMembers,
        adjustments,
        membersRoot,
        publicMembersRoot,
        publicRootSize);
  }

  /** What the chain says of the edition. */
  public SortedMap<String, Value> publicFields(String listType) {
    TreeMap<String, Value> fields = new TreeMap<>();
    fields.put("listType", new Value.Text(listType));
    fields.put("number", new Value.Whole(number));
    fields.put("effectiveOn", new Value.Text(effectiveOn.toString()));
    fields.put("publicMembers", new Value.Whole(publicMembers));
    fields.put("membersRoot", new Value.Text(membersRoot.hex()));
    if (publicMembersRoot != null && publicRootSize != null) {
      fields.put("publicRootSize", new Value.Whole(publicRootSize));
      fields.put("publicMembersRoot", new Value.Text(publicMembersRoot.hex()));
    }
    if (label != null) {
      fields.put("label", new Value.Text(label));
    }
    return fields;
  }
}
