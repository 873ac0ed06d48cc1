package org.quanze.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.quanze.run.Trial;

/**
 * The browser of this machine, without a window. Its driver runs on the node of this machine too:
 * neither is fetched for the tests.
 */
final class Chromium implements AutoCloseable {
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Trial trial;
  private final Playwright playwright;
  private final Browser browser;

  Chromium(Trial trial) {
    this.trial = trial;
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(
                    Map.of(
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1",
                        "PLAYWRIGHT_NODEJS_PATH",
                        program("node").toString())));
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program("chromium"))
                    .setArgs(QUIET));
  }

  /** Somebody who has not been here before, at a screen of a width. */
  Visitor visitor(int width) {
    return new Visitor(trial, browser, width, true);
  }

  /** The same, in a browser that runs no script. */
  Visitor visitorWithoutScript(int width) {
    return new Visitor(trial, browser, width, false);
  }

  @Override
  public void close() {
    playwright.close();
  }

  private static Path program(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The tests of the pages need "
                        + name
                        + "; ./quanze test installs or names it."));
  }
}
