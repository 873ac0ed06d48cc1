package org.quanze.web.graphql;

/** Who asks. The identity door gives its own kind, which carries the actor of the registry. */
public interface Caller {
  /** A caller without a name. */
  Caller ANONYMOUS = new Anonymous();

  /** Whether the caller has shown who they are. */
  boolean isKnown();

  /** The account, stable and unique among known callers: running operations are counted by it. */
  String account();

  /** The caller without a name. */
  record Anonymous() implements Caller {
    @Override
    public boolean isKnown() {
      return false;
    }

    @Override
    public String account() {
      return "";
    }
  }
}
