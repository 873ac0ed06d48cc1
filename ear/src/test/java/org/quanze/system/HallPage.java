package org.quanze.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page of the search, as somebody has it before him. */
final class HallPage {
  private final Visitor visitor;
  private final Page page;

  HallPage(Visitor visitor) {
    this.visitor = visitor;
    this.page = visitor.page();
  }

  /** Searches for words where an address leads. */
  void search(String address, String words) {
    visitor.open(address);
    page.locator("input[type=search]").fill(words);
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile(".*q=.*"));
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .hasText("“" + words + "”的查询结果");
    visitor.settle();
  }

  /** The names that are shown. */
  Locator names() {
    return page.locator(".result h3");
  }

  /** Where the names lead: no two items have the same. */
  List<String> shown() {
    visitor.settle();
    return page.locator(".result h3 a").all().stream().map(a -> a.getAttribute("href")).toList();
  }

  /** Waits until these items are shown. */
  void assertShown(List<String> items) {
    assertThat(page.locator(".result h3 a").first()).hasAttribute("href", items.getFirst());
    assertEquals(items, shown());
  }

  /** The day before the one that the address of a later page names. */
  static LocalDate dayBefore(String address) {
    Matcher day = Pattern.compile("[?&]on=([0-9-]+)").matcher(address);
    assertTrue(day.find(), address);
    return LocalDate.parse(day.group(1)).minusDays(1);
  }

  /** Follows a link to another page of what was found; the items there. */
  List<String> turn(String link) {
    String before = shown().getFirst();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)).click();
    assertThat(page.locator(".result h3 a").first()).not().hasAttribute("href", before);
    return shown();
  }
}
