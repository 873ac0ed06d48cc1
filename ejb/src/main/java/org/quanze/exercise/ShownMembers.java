package org.quanze.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanze.digest.HashAlgorithm;
import org.quanze.edition.PublicMembers.Member;
import org.quanze.proof.Leaves;
import org.quanze.proof.MemberProof;
import org.quanze.proof.MerklePath;

/** The public members of an edition, walked in order: what they show of one item. */
final class ShownMembers {

  private final HashAlgorithm algorithm;
  private final String item;
  private final List<byte[]> leaves = new ArrayList<>();
  private @Nullable Placed before;
  private @Nullable Placed own;
  private @Nullable Placed after;

  private record Placed(Member member, int index) {}

  ShownMembers(HashAlgorithm algorithm, UUID item) {
    this.algorithm = algorithm;
    this.item = item.toString();
  }

  /** Takes the next member. */
  void take(Member member) {
    String identity = member.item().toString();
    Placed placed = new Placed(member, leaves.size());
    int order = identity.compareTo(item);
    if (order < 0) {
      before = placed;
    } else if (order == 0) {
      own = placed;
    } else if (after == null) {
      after = placed;
    }
    leaves.add(
        Leaves.member(algorithm, identity, member.version(), member.status(), member.commitment()));
  }

  /** The proof of the item itself; null where it does not stand. */
  @Nullable MemberProof own() {
    return proof(own);
  }

  /** The proof of the member before it; null if it would be the first. */
  @Nullable MemberProof before() {
    return proof(before);
  }

  /** The proof of the member after it; null if it would be the last. */
  @Nullable MemberProof after() {
    return proof(after);
  }

  private @Nullable MemberProof proof(@Nullable Placed placed) {
    if (placed == null) {
      return null;
    }
    Member member = placed.member();
    return new MemberProof(
        member.item().toString(),
        member.version(),
        member.status(),
        member.commitment(),
        MerklePath.of(algorithm, leaves, placed.index()));
  }
}
