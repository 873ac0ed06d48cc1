package org.quanze.web.edition;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quanze.edition.Accounting;
import org.quanze.edition.Unaccounted;
import org.quanze.item.Openness;
import org.quanze.scheme.ListType;
import org.quanze.web.graphql.GlobalId;

/** A whole list of a draft as the SDL shows it. */
record WholeListView(Accounting accounting) {

  /** How many differences of one kind. */
  public record KindCount(Unaccounted.Kind kind, int count) {}

  /** A difference, with its place among those shown. */
  public record DifferenceRow(int place, Unaccounted difference) {
    public Unaccounted.Kind kind() {
      return difference.kind();
    }

    public @Nullable Integer row() {
      return difference.row();
    }

    public @Nullable String item() {
      return difference.member() == null
          ? null
          : GlobalId.encode("Item", difference.member().item());
    }

    public String name() {
      return difference.name();
    }

    public @Nullable String code() {
      return difference.code();
    }

    public boolean touched() {
      return difference.touched();
    }

    public List<String> paths() {
      return difference.paths();
    }
  }

  public ListType listType() {
    return accounting.type();
  }

  public String run() {
    return accounting.list().run().toString();
  }

  public String fileName() {
    return accounting.list().fileName();
  }

  public Openness openness() {
    return accounting.list().openness();
  }

  public List<String> fields() {
    return accounting.list().fields();
  }

  public int rows() {
    return accounting.list().rows();
  }

  public int unread() {
    return accounting.list().unread();
  }

  public String statedBy() {
    return accounting.list().statedBy();
  }

  public Instant statedAt() {
    return accounting.list().statedAt();
  }

  public int total() {
    return accounting.differences().size();
  }

  public List<KindCount> counts() {
    return accounting.counts().entrySet().stream()
        .map((Map.Entry<Unaccounted.Kind, Integer> c) -> new KindCount(c.getKey(), c.getValue()))
        .toList();
  }
}
