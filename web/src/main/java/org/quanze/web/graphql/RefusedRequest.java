package org.quanze.web.graphql;

import org.jspecify.annotations.Nullable;

/** The door refuses: the code says why, the detail what exactly, in words fit for the client. */
public final class RefusedRequest extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final transient @Nullable BrokenRule rule;

  /**
   * The rule of the field that was broken.
   *
   * @param code its code, such as {@code SRC-02}
   * @param zh its sentence in Chinese
   * @param en its sentence in English
   */
  public record BrokenRule(String code, String zh, String en) {}

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
    this.rule = null;
  }

  /** A refusal by a rule of the field. */
  public RefusedRequest(ErrorCode code, BrokenRule rule) {
    super(rule.code() + " " + rule.en(), null, false, false);
    this.code = code;
    this.rule = rule;
  }

  /** The broken rule of the field, where there is one. */
  public @Nullable BrokenRule rule() {
    return rule;
  }

  public ErrorCode code() {
    return code;
  }

  /** The whole sentence in English. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
