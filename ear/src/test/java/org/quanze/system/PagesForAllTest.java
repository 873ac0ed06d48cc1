package org.quanze.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quanze.run.Trial;

/**
 * Every public page is for everybody: by any eye, at any width, with or without script, on paper.
 */
@ExtendWith(TheTrial.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesForAllTest {
  private static final List<Integer> WIDTHS = List.of(1280, 390);

  private final Trial trial;
  private final Client anyone;
  private Chromium chromium;

  PagesForAllTest(Trial trial) {
    this.trial = trial;
    this.anyone = Client.anonymous(trial);
  }

  @BeforeAll
  void startTheBrowser() {
    Searchable.awaitTheSample(trial);
    chromium = new Chromium(trial);
  }

  @AfterAll
  void endTheBrowser() {
    chromium.close();
  }

  Stream<Map.Entry<String, String>> pages() {
    return Map.ofEntries(
        Map.entry("welcome", "/"),
        Map.entry("hall", "/hall?branch=990100"),
        Map.entry("found", "/hall?branch=990100&type=*&q=许可"),
        Map.entry("nothing-found", "/hall?branch=990100&q=没有这种事"),
        Map.entry("guide", "/guide/" + of("matter", "990100-S-007", "id") + "?view=full"),
        Map.entry("power", "/power/" + of("power", "990100-02-001", "id")),
        Map.entry("lists", "/lists?branch=990100"),
        Map.entry("list", "/lists/990100/POWER"),
        Map.entry("comparison", "/compare/990100/POWER?from=1&to=4"),
        Map.entry("wrong-address", "/no/such/page"),
        Map.entry("item", of("matter", "990100-S-007", "address")),
        Map.entry("edition", "/editions/990100/POWER/4"))
        .entrySet()
        .stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_has_no_serious_fault_at_any_width(Map.Entry<String, String> named) {
    for (int width : WIDTHS) {
      try (Visitor visitor = chromium.visitor(width)) {
        visitor.open(named.getValue());
        visitor.picture(named.getKey());
        assertEquals(List.of(), visitor.faults(), named + " at " + width);
        assertFalse(visitor.reachesBeyond(), named + " is wider than " + width);
      }
    }
  }

  @Test
  void a_fault_would_be_found() {
    try (Visitor visitor = chromium.visitor(1280)) {
      visitor.open("/");
      visitor.page().evaluate("document.querySelector('h1').style.color = '#eee'");
      visitor.page().evaluate("document.querySelector('input').removeAttribute('id')");
      assertNotEquals(List.of(), visitor.faults());
    }
  }

  @Test
  void an_error_in_the_console_would_be_found() {
    Visitor visitor = chromium.visitor(1280);
    visitor.open("/");
    visitor.page().evaluate("console.error('a fault')");
    assertThrows(AssertionError.class, visitor::close);
  }

  @Test
  void a_request_to_elsewhere_would_be_found() {
    Visitor visitor = chromium.visitor(1280);
    visitor.page().navigate(trial.settings().issuer());
    assertThrows(AssertionError.class, visitor::close);
  }

  @Test
  void a_permanent_address_reads_and_prints_without_script() {
    try (Visitor visitor = chromium.visitorWithoutScript(1280)) {
      Page page = visitor.page();
      assertEquals(200, page.navigate(of("matter", "990100-S-007", "address")).status());
      assertThat(page.locator("h1")).hasText("公共场所卫生许可（新办）");
      assertThat(page.locator("main")).containsText("卫生许可申请表");
      assertThat(page.locator("main")).containsText("示例数据：本事项及其依据均为虚构。");
      assertPrints(page);
      assertEquals(200, page.navigate("/editions/990100/POWER/1").status());
      assertThat(page.locator("h1")).hasText("示例市人民政府权责清单（第 1 版）");
      assertThat(page.getByRole(AriaRole.TABLE)).isVisible();
      assertPrints(page);
    }
  }

  private static void assertPrints(Page page) {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator("h1")).isVisible();
    String pdf = new String(page.pdf(), StandardCharsets.ISO_8859_1);
    assertTrue(pdf.startsWith("%PDF-") && pdf.contains("/Type /Page"), "a printed page");
  }

  private String of(String kind, String code, String field) {
    return anyone
        .ask(
            "{ found: %s(by: { coded: { publisher: \"990100\", code: \"%s\" } }) { %s } }"
                .formatted(kind, code, field))
        .path("found")
        .path(field)
        .asText();
  }
}
