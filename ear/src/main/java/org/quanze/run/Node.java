package org.quanze.run;

/**
 * One server of a trial. All nodes share database, identity server and keys; each has doors, a
 * folder, logs and a search index of its own.
 *
 * @param number 1 for the node that the settings name
 * @param http port of the application
 * @param management port of health and management
 */
record Node(int number, int http, int management) {

  /** The node of the settings. */
  static Node first(Settings settings) {
    return new Node(1, settings.http(), settings.management());
  }

  /** One more, on free ports. */
  static Node another(int number) {
    return new Node(number, Ports.free(), Ports.free());
  }

  boolean isFirst() {
    return number == 1;
  }

  /** A name for something of this node alone. */
  String own(String name) {
    return isFirst() ? name : name + "-" + number;
  }
}
