package org.quanze.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quanze.run.Trial;

/** The public pages as a person meets them: a real browser before the running registry. */
@ExtendWith(TheTrial.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
  private final Trial trial;
  private Chromium chromium;
  private Visitor visitor;
  private Page page;
  private HallPage hall;

  PagesTest(Trial trial) {
    this.trial = trial;
  }

  @BeforeAll
  void startTheBrowser() {
    Searchable.awaitTheSample(trial);
    chromium = new Chromium(trial);
  }

  @BeforeEach
  void somebodyComes() {
    visitor = chromium.visitor(1280);
    page = visitor.page();
    hall = new HallPage(visitor);
  }

  @AfterEach
  void nothing_went_wrong_meanwhile() {
    visitor.close();
  }

  @AfterAll
  void endTheBrowser() {
    chromium.close();
  }

  @Test
  void a_matter_is_searched_for_and_its_guide_read() {
    visitor.open("/");
    page.locator("input[type=search]").fill("公共场所");
    page.keyboard().press("Enter");
    visitor.settle();
    if (!page.url().contains("branch=")) {
      visitor.open("/hall?branch=990100&q=公共场所");
    }
    link("公共场所卫生许可（新办）").click();
    assertThat(heading("公共场所卫生许可（新办）")).isVisible();
    for (String said : new String[] {"示例市行政审批局", "990100-S-007", "5 个工作日", "卫生许可申请表", "受理"}) {
      assertThat(page.getByText(said).first()).isVisible();
    }
    page.getByRole(AriaRole.BUTTON, named("完整版")).click();
    assertThat(page.getByText("示例省行政审批服务条例").first()).isVisible();
    link("公共场所卫生许可").click();
    assertThat(heading("公共场所卫生许可")).isVisible();
    assertThat(page.getByText("追责情形")).isVisible();
  }

  @Test
  void words_in_the_middle_of_a_name_find_it_in_any_order() {
    hall.search("/hall?branch=990100", "卫生 场所");
    assertThat(hall.names()).hasText(new String[] {"公共场所卫生许可（新办）", "公共场所卫生许可（延续）"});
    page.getByRole(AriaRole.LINK, named("查看全部清单（3 项）")).click();
    assertThat(hall.names().first()).hasText("公共场所卫生许可");
  }

  @Test
  void a_code_is_found_whatever_list_it_stands_on() {
    hall.search("/hall?branch=990100", "990100-02-001");
    assertThat(hall.names()).hasText(new String[] {"对社会团体超出章程规定的业务范围活动的处罚"});
    assertThat(page.getByLabel("清单类型")).hasValue("*");
  }

  @Test
  void a_search_is_narrowed_and_counts_what_it_finds() {
    hall.search("/hall?branch=990100", "登记");
    Locator unit = page.locator(".facet").filter(having("示例市民政局"));
    String count = unit.locator(".facet-count").textContent();
    unit.locator("input[type=radio]").check();
    assertThat(page.locator(".results h2")).hasText("找到 " + count + " 项");
    visitor.settle();
    assertThat(hall.names()).hasCount(Integer.parseInt(count));
    assertThat(page.locator(".result").filter(having("示例市民政局"))).hasCount(Integer.parseInt(count));
    assertThat(hall.names().filter(having("结婚登记"))).isVisible();
    assertThat(page.locator(".facet").filter(having("示例市行政审批局"))).isVisible();
  }

  @Test
  void pages_are_turned_on_and_back_and_have_addresses_that_can_be_given_away() {
    visitor.open("/hall?branch=990100&type=*");
    List<String> first = hall.shown();
    assertEquals(20, first.size());
    List<String> second = hall.turn("下一页 →");
    List<String> third = hall.turn("下一页 →");
    assertEquals(60, Stream.of(first, second, third).flatMap(List::stream).distinct().count());
    page.reload();
    hall.assertShown(third);
    String address = page.url();
    assertEquals(second, hall.turn("← 上一页"));
    assertEquals(first, hall.turn("← 上一页"));
    page.goBack();
    hall.assertShown(second);
    page.goForward();
    hall.assertShown(first);
    try (Visitor other = chromium.visitor(1280)) {
      other.open(address);
      HallPage given = new HallPage(other);
      given.assertShown(third);
      assertEquals(first, given.turn("← 第一页"));
    }
    visitor.open("/hall?branch=990100&type=*&on=" + HallPage.dayBefore(address));
    List<String> yesterdays = hall.turn("下一页 →");
    visitor.open(page.url());
    hall.assertShown(yesterdays);
  }

  @Test
  void two_editions_of_a_list_are_compared() {
    visitor.open("/lists?branch=990100");
    link("权责清单").first().click();
    assertThat(heading("示例市人民政府 权责清单")).isVisible();
    assertThat(page.locator(".editions tbody tr")).hasCount(4);
    assertThat(page.locator(".editions")).containsText("示政发〔2025〕7号（示例）");
    page.getByRole(AriaRole.RADIO, named("从第 1 版")).check();
    page.getByRole(AriaRole.BUTTON, named("比对第 1 版与第 4 版")).click();
    visitor.settle();
    assertThat(page.getByRole(AriaRole.GROUP, named("差异概要"))).containsText("全部差异 12");
    Locator change =
        page.getByRole(AriaRole.ARTICLE).filter(new Locator.FilterOptions().setHas(link("食品生产许可")));
    assertThat(change).containsText("示政发〔2025〕7号（示例）《关于取消、下放和调整一批权责事项的决定》");
    assertThat(change.getByRole(AriaRole.ROWHEADER)).hasText("办理时限（工作日）");
    assertThat(change.locator("del")).containsText("20");
    assertThat(change.locator("ins")).containsText("10");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("减少")).click();
    visitor.settle();
    assertThat(page.getByRole(AriaRole.ARTICLE)).hasCount(2);
  }

  @Test
  void the_way_up_from_a_town_is_shown_and_taken() {
    visitor.open("/lists?branch=990101100");
    Locator way = page.getByRole(AriaRole.GROUP, named("地区")).getByRole(AriaRole.LISTITEM);
    assertThat(way).containsText(new String[] {"示例市", "示例一县", "示例镇"});
    page.getByRole(AriaRole.BUTTON, named("示例一县")).click();
    assertThat(way.last()).hasText("示例一县");
    assertThat(link("权责清单")).hasCount(2);
  }

  @Test
  void the_language_is_switched_and_remembered() {
    visitor.open("/lists/990100/POWER");
    page.getByRole(AriaRole.BUTTON, named("English")).click();
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    assertThat(page.getByRole(AriaRole.BUTTON, named("Compare editions 3 and 4"))).isVisible();
    visitor.open("/lists?branch=990100");
    assertThat(heading("Lists")).isVisible();
    page.getByRole(AriaRole.BUTTON, named("中文")).click();
    assertThat(heading("清单")).isVisible();
  }

  @Test
  void the_keyboard_alone_searches_and_narrows() {
    visitor.open("/hall?branch=990100");
    visitor.tabTo(page.locator("input[type=search]"));
    page.keyboard().type("登记");
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile(".*q=.*"));
    visitor.settle();
    visitor.tabTo(page.locator(".facets input[type=radio]").first());
    page.keyboard().press("ArrowDown");
    page.waitForURL(Pattern.compile(".*category=.*"));
    visitor.settle();
    visitor.tabTo(link("社会团体成立登记"));
    page.keyboard().press("Enter");
    assertThat(heading("社会团体成立登记")).isVisible();
  }

  @Test
  void the_keyboard_alone_compares() {
    visitor.open("/lists/990100/POWER");
    visitor.tabTo(page.getByRole(AriaRole.RADIO, named("从第 3 版")));
    page.keyboard().press("ArrowDown");
    visitor.tabTo(page.getByRole(AriaRole.BUTTON, named("比对第 2 版与第 4 版")));
    page.keyboard().press("Enter");
    assertThat(heading("第 2 版与第 4 版比对")).isVisible();
    visitor.settle();
    page.keyboard().press("n");
    assertThat(page.getByRole(AriaRole.ARTICLE).first()).isFocused();
  }

  @Test
  void nothing_found_is_said_in_words() {
    visitor.open("/hall?branch=990100&q=没有这种事");
    assertThat(page.getByText("没有找到符合条件的事项")).isVisible();
  }

  @ParameterizedTest
  @CsvSource({
    "/no/such/page, 404, 没有这个页面",
    "/items/00000000-0000-0000-0000-000000000000/1, 404, 未找到",
    "/guide/bm90aGluZw, 200, 没有找到这个事项",
    "/lists/999999/POWER, 200, 没有这份清单",
    "/hall?branch=999999, 200, 没有区划代码为 999999 的地区"
  })
  void a_wrong_address_has_a_page_that_says_so(String address, int status, String said) {
    assertEquals(status, visitor.open(address));
    assertThat(page.getByText(said).first()).isVisible();
  }

  private Locator heading(String name) {
    return page.getByRole(
        AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1).setName(name).setExact(true));
  }

  private Locator link(String name) {
    return page.getByRole(AriaRole.LINK, named(name));
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
