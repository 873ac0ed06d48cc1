package org.quanze.web.graphql;

import org.jspecify.annotations.Nullable;

/** The languages of the registry, of which a request prefers one. */
public enum Language {
  ZH,
  EN;

  /** The first language of an Accept-Language header that the registry speaks; Chinese if none. */
  public static Language preferred(@Nullable String acceptLanguage) {
    if (acceptLanguage == null) {
      return ZH;
    }
    int english = indexOf(acceptLanguage, "en");
    int chinese = indexOf(acceptLanguage, "zh");
    return english < chinese ? EN : ZH;
  }

  /** Where a range of this language begins; past every place when there is none. */
  private static int indexOf(String header, String language) {
    for (int at = 0; at + 2 <= header.length(); at++) {
      boolean begins = at == 0 || header.charAt(at - 1) == ',' || header.charAt(at - 1) == ' ';
      boolean ends = at + 2 == header.length() || !Character.isLetter(header.charAt(at + 2));
      if (begins && ends && header.regionMatches(true, at, language, 0, 2)) {
        return at;
      }
    }
    return Integer.MAX_VALUE;
  }
}
