package org.quanze.rule;

import com.google.errorprone.annotations.Immutable;
import java.text.MessageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the registry (规则): a named constant with a code. One search for the code finds the
 * rule, its sentences, its test and its place in the documents.
 *
 * <p>Each room declares its rules as an enum that implements this interface. The sentences are
 * {@link MessageFormat} patterns; both languages take the same arguments.
 */
public interface Rule {

  /** What the refused caller can do about it. */
  enum Nature {
    /** The input is wrong. */
    INVALID,
    /** The input is right but the object is not in a state for it. */
    STATE,
    /** Somebody else was faster. */
    CONFLICT,
    /** The caller may not do this. */
    PERMISSION,
    /** There is no such thing, or none that the caller may see. */
    NOT_FOUND
  }

  /**
   * What a constant says of itself.
   *
   * @param code such as {@code ADJ-01}; never reused
   * @param nature kind of the refusal
   * @param zh sentence in Chinese, a {@link MessageFormat} pattern
   * @param en sentence in English, a pattern over the same arguments
   */
  @Immutable
  record Definition(String code, Nature nature, String zh, String en) {}

  /** The definition of this constant. */
  Definition is();

  /** Code of the rule. */
  default String code() {
    return is().code();
  }

  /** The refusal by this rule at one place of the input. */
  default Refusal at(String path, @Nullable Object... arguments) {
    return new Refusal(
        this,
        path,
        new MessageFormat(is().zh(), Locale.SIMPLIFIED_CHINESE).format(arguments),
        new MessageFormat(is().en(), Locale.ENGLISH).format(arguments));
  }

  /** The exception that refuses by this rule alone. */
  default Refused refuse(String path, @Nullable Object... arguments) {
    return new Refused(at(path, arguments));
  }
}
