package org.quanze.web.graphql;

/**
 * The registry's revision (登记簿版次), raised by every public change. Answers are kept under the
 * revision they were read at.
 */
public interface RevisionSource {
  /** The newest revision this node knows of; cheap, for it is asked on every request. */
  long revision();

  /** The revision inside the snapshot of the query that runs on this thread. */
  default long revisionInSnapshot() {
    return revision();
  }

  /** A registry that never changes. */
  RevisionSource CONSTANT = () -> 0;
}
