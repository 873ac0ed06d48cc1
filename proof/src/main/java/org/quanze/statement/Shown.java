package org.quanze.statement;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanze.canonical.CanonicalJson;
import org.quanze.canonical.NotCanonical;
import org.quanze.digest.HashAlgorithm;
import org.quanze.proof.FieldProof;
import org.quanze.proof.MemberProof;

/** What an edition shows of an item. */
public sealed interface Shown {

  /**
   * It stands publicly in it.
   *
   * @param member the proof of that
   * @param algorithm by which its version is hashed
   * @param opened fields of the version: {@code codes} if it has any, {@code department}, {@code
   *     name}, and the last field, which tells how many there are
   */
  record Stands(MemberProof member, HashAlgorithm algorithm, List<FieldProof> opened)
      implements Shown {

    /** The fields that are opened, in order; a version without codes lacks the first. */
    public static final List<String> OPENED =
        List.of("codes", "department", "name", "opennessDecided");

    private static final int NAME_FROM_END = 3;

    public Stands {
      opened = List.copyOf(opened);
    }

    /** The identity of the unit as it is opened; empty if it is not. */
    String department() {
      return find("department").flatMap(Stands::text).orElse("");
    }

    private Optional<FieldProof> find(String path) {
      return opened.stream().filter(field -> field.path().equals(path)).findFirst();
    }

    private static Optional<String> text(FieldProof field) {
      try {
        return CanonicalJson.value(field.value()) instanceof String text
            ? Optional.of(text)
            : Optional.empty();
      } catch (NotCanonical e) {
        return Optional.empty();
      }
    }

    /** Whether those fields are opened that should be, in order. */
    boolean isComplete() {
      List<String> paths = opened.stream().map(FieldProof::path).toList();
      return paths.equals(OPENED) || paths.equals(OPENED.subList(1, OPENED.size()));
    }

    /**
     * Whether an opened field has its value in the version and is the field that it says. Fields
     * are sorted by name, so the ones before and after the elements stand at known places.
     */
    boolean holds(FieldProof field) {
      boolean coded = find("codes").isPresent();
      long size = field.place().size();
      long place =
          switch (field.path()) {
            case "codes" -> field.value().startsWith("[") ? 1 : -1;
            case "department" -> text(field).isEmpty() ? -1 : coded ? 2 : 1;
            case "name" -> size - NAME_FROM_END;
            default -> size - 1;
          };
      return field.place().index() == place
          && opened.stream().allMatch(other -> other.place().size() == size)
          && field.holds(algorithm, member.commitment());
    }
  }

  /**
   * It does not stand publicly in it.
   *
   * @param before the member before it; null if it would be the first
   * @param after the member after it; null if it would be the last
   */
  record Absent(@Nullable MemberProof before, @Nullable MemberProof after) implements Shown {}

  /** It shows nothing that would prove the answer. */
  enum Nothing implements Shown {
    /** The edition is from before there was a public root. */
    NO_PUBLIC_ROOT(
        "该清单版本没有公开成员根，答复没有证明", "the edition has no public root; the answer is not proved"),
    /** What holds on the day was recorded later, or announced for a day after the edition's. */
    AFTER_EDITION(
        "所问之日的情况在该清单版本之后才生效或记录，答复没有证明",
        "what holds on the day came after the edition; the answer is not proved");

    private final String zh;
    private final String en;

    Nothing(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    /** What to say of it, in both languages. */
    public String remark() {
      return zh + " / " + en;
    }
  }
}
