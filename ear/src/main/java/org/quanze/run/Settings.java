package org.quanze.run;

import java.nio.file.Path;

/**
 * Where one trial lives and which doors it opens.
 *
 * @param checkout the working copy that was built
 * @param home what the trial keeps: data, secrets, logs
 * @param http port of the application
 * @param management port of health and management
 * @param keycloak port of the identity server
 * @param sample whether an empty registry begins with the sample prefecture
 */
public record Settings(
    Path checkout, Path home, int http, int management, int keycloak, boolean sample) {

  /** The trial of a person: fixed ports, data kept under the checkout, all of it adjustable. */
  public static Settings fromEnvironment(Path checkout) {
    String home = System.getenv("QUANZE_HOME");
    return new Settings(
        absolute(checkout),
        absolute(home == null || home.isBlank() ? checkout.resolve(".quanze") : Path.of(home)),
        port("QUANZE_HTTP_PORT", 8080),
        port("QUANZE_MANAGEMENT_PORT", 9990),
        port("QUANZE_KEYCLOAK_PORT", 8180),
        !"off".equals(System.getenv("QUANZE_SAMPLE")));
  }

  /** A trial beside others: free ports, a home of its own, and an empty registry. */
  public static Settings beside(Path checkout, Path home) {
    return new Settings(
        absolute(checkout), absolute(home), Ports.free(), Ports.free(), Ports.free(), false);
  }

  /** The same with the sample prefecture. */
  public Settings withSample() {
    return new Settings(checkout, home, http, management, keycloak, true);
  }

  /** The address of the application. */
  public String url() {
    return "http://localhost:" + http;
  }

  /** The address of health and management. */
  public String managementUrl() {
    return "http://localhost:" + management;
  }

  /** The issuer of the tokens. */
  public String issuer() {
    return "http://localhost:" + keycloak + "/realms/quanze";
  }

  /** What the build made of this checkout. */
  Path built(String name) {
    return checkout.resolve("ear/target").resolve(name);
  }

  Path log(String name) {
    return home.resolve("log").resolve(name);
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static int port(String variable, int otherwise) {
    String value = System.getenv(variable);
    if (value == null || value.isBlank()) {
      return otherwise;
    }
    try {
      int port = Integer.parseInt(value.strip());
      if (port > 0 && port < 65536) {
        return port;
      }
    } catch (NumberFormatException e) {
      throw new CannotRun(variable + " is not a port number: " + value, e);
    }
    throw new CannotRun(variable + " is not a port number: " + value);
  }
}
