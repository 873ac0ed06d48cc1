package org.quanze.scheme;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A code scheme (编码体系): how a code is made up.
 *
 * @param code its name
 * @param layout its pattern; the groups catalog, org and area name those parts
 */
public record CodeScheme(String code, Pattern layout) {

  /** The parts of a code. */
  public record Parts(@Nullable String org, @Nullable String area) {}

  /** The parts of a code that has the layout, or null. */
  public @Nullable Parts parts(String value) {
    Matcher matcher = layout.matcher(value);
    return matcher.matches() ? new Parts(group(matcher, "org"), group(matcher, "area")) : null;
  }

  /** The part that names an item of the basic catalogue (基本目录), or null. */
  public @Nullable String catalogue(String value) {
    Matcher matcher = layout.matcher(value);
    return matcher.matches() ? group(matcher, "catalog") : null;
  }

  private static @Nullable String group(Matcher matcher, String name) {
    return matcher.namedGroups().containsKey(name) ? matcher.group(name) : null;
  }
}
