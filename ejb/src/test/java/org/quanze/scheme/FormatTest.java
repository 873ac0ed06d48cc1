package org.quanze.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which texts have the format of an element, and which only look like it. */
class FormatTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          DATE|2026-02-28|true
          DATE|2026-02-30|false
          DATE|2026-2-8|false
          DATE|二〇二六年二月八日|false
          MONEY|0|true
          MONEY|35.50|true
          MONEY|035|false
          MONEY|35.505|false
          MONEY|-1|false
          MONEY|1,000|false
          DURATION|20个工作日|true
          DURATION|20工作日|true
          DURATION|30天|true
          DURATION|即办|true
          DURATION|无|true
          DURATION|0个工作日|false
          DURATION|二十个工作日|false
          DURATION|20|false
          CITATION|《中华人民共和国行政许可法》第十二条第一款第（一）项|true
          CITATION|《政府信息公开条例》（国务院令第711号）第二十六条|true
          CITATION|《价格法》|true
          CITATION|行政许可法第十二条|false
          ITEM|123e4567-e89b-12d3-a456-426614174000|true
          ITEM|990101-01-001|false
          PERSON|阿依古丽·买买提|true
          PERSON|O Brien (Jr.)|true
          PERSON|13800000000|false
          PHONE|0990-1234567|true
          PHONE|(0990)1234567转8001|true
          PHONE|0990-1234567、13800000000|true
          PHONE|+86 990 1234567|true
          PHONE|详见官网|false
          PHONE|1|false
          """)
  void a_text_has_a_format_or_not(Format format, String text, boolean fits) {
    assertEquals(fits, format.fits(text), format + " " + text);
  }
}
