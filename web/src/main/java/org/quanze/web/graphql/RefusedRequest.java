package org.quanze.web.graphql;

/** The door refuses: the code says why, the detail what exactly, in words fit for the client. */
public final class RefusedRequest extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  public RefusedRequest(ErrorCode code) {
    this(code, "");
  }

  /**
   * A refusal with a detail.
   *
   * @param detail an English remark after the code's sentence; never text of an exception
   */
  public RefusedRequest(ErrorCode code, String detail) {
    super(detail.isEmpty() ? code.english() : code.english() + ": " + detail, null, false, false);
    this.code = code;
  }

  public ErrorCode code() {
    return code;
  }

  /** The whole sentence in English. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
