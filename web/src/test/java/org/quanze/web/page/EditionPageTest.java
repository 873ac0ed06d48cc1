package org.quanze.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanze.testing.Story;
import org.quanze.web.testing.OpenRegistry;

/** The permanent page of an edition shows what was said of it, and is otherwise the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditionPageTest {

  private static final String NOTE =
      "<dl><dt>标注：废止</dt><dd>2026-04-01 由第2版取代（示政发〔2026〕3号）</dd></dl>\n";

  private final OpenRegistry open = new OpenRegistry(EditionPage.class);
  private final Story story = new Story(open.registry());

  @BeforeAll
  void publish() {
    story.open();
    story.adjust();
  }

  @AfterAll
  void close() {
    open.close();
  }

  private String page() {
    return open.registry()
        .read(
            () ->
                open.registry()
                    .get(EditionPage.class)
                    .render(new String[] {Story.COUNTY, "POWER", "1"})
                    .orElseThrow());
  }

  @Test
  void an_annotation_stands_above_what_the_edition_says_itself() {
    String before = page();
    assertFalse(before.contains("标注"), before);
    story.annotate();
    assertEquals(before, page().replace(NOTE, ""));
  }
}
