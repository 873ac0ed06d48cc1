package org.quanze.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.quanze.run.Trial;

/**
 * Somebody at a browser. Whatever is tested with it, two things must never happen meanwhile: an
 * error in the console, and a request to anywhere but the registry.
 */
final class Visitor implements AutoCloseable {
  private static final Path AXE =
      TheTrial.CHECKOUT.resolve("web/src/main/frontend/node_modules/axe-core/axe.min.js");
  private static final Path PICTURES = TheTrial.CHECKOUT.resolve("ear/target/pages");
  private static final int HEIGHT = 900;

  private final String origin;
  private final int width;
  private final BrowserContext context;
  private final Page page;
  private final List<String> elsewhere = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();

  Visitor(Trial trial, Browser browser, int width, boolean script) {
    this.origin = trial.settings().url();
    this.width = width;
    this.context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(origin)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(width, HEIGHT)
                .setJavaScriptEnabled(script));
    this.page = context.newPage();
    page.setDefaultTimeout(20_000);
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    page.onPageError(errors::add);
    page.onConsoleMessage(
        said -> {
          if (said.type().equals("error") && !isOfAMissingPage(said.text())) {
            errors.add(said.text());
          }
        });
    context.onRequest(
        request -> {
          if (!request.url().startsWith(origin + "/")) {
            elsewhere.add(request.url());
          }
        });
  }

  Page page() {
    return page;
  }

  /** Opens an address and waits until the page shows what it has to say; tells the status. */
  int open(String address) {
    int status = page.navigate(address).status();
    settle();
    return status;
  }

  /** Waits until there is a page, and nothing on it is awaited. */
  void settle() {
    PlaywrightAssertions.assertThat(page.locator("h1")).isVisible();
    PlaywrightAssertions.assertThat(page.locator(".loading")).hasCount(0);
    PlaywrightAssertions.assertThat(page.locator("[aria-busy=true]")).hasCount(0);
  }

  /** Presses the tab key until something has the focus. */
  void tabTo(Locator wanted) {
    for (int i = 0; i < 200; i++) {
      page.keyboard().press("Tab");
      if ((Boolean) wanted.evaluate("e => e === document.activeElement")) {
        return;
      }
    }
    throw new AssertionError("The tab key does not lead to " + wanted);
  }

  /** What axe-core holds for serious or critical on the page as it stands, colours and all. */
  List<?> faults() {
    try {
      page.evaluate(Files.readString(AXE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return (List<?>)
        page.evaluate(
            """
            async () => (await axe.run()).violations
              .filter((v) => v.impact === 'serious' || v.impact === 'critical')
              .map((v) => v.id + ': ' + v.nodes.map((n) => n.html).join(' | '))""");
  }

  /** Whether something on the page reaches beyond the width of the screen. */
  boolean reachesBeyond() {
    return (Boolean)
        page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth");
  }

  /** Keeps a picture of the whole page beside the build, for people. */
  void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(PICTURES.resolve(name + "-" + width + ".png")));
  }

  @Override
  public void close() {
    context.close();
    assertEquals(List.of(), errors, "errors in the console");
    assertEquals(List.of(), elsewhere, "requests that left the registry");
  }

  /** A page that is not there is answered with 404, which the browser itself notes. */
  private static boolean isOfAMissingPage(String said) {
    return said.startsWith("Failed to load resource") && said.contains("404");
  }
}
