package org.quanze.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.quanze.run.Trial;

/**
 * Fifty clients that do something at one moment, each with a real token, spread over the demo
 * accounts and over the nodes.
 */
final class Rivals {
  static final int MANY = 50;

  static final List<String> ACCOUNTS =
      List.of("editor-b", "publisher", "editor-town", "publisher-town", "importer");

  private final List<Client> accounts;
  private final List<String> nodes;

  Rivals(Trial trial, List<String> nodes) {
    this.accounts = ACCOUNTS.stream().map(account -> Client.of(trial, account)).toList();
    this.nodes = nodes;
  }

  /** The client of a number; neighbours have other accounts and other nodes. */
  Client client(int number) {
    return one(number / nodes.size(), number);
  }

  /** One account, at the node of a number. */
  Client one(int account, int number) {
    return accounts.get(account % accounts.size()).at(nodes.get(number % nodes.size()));
  }

  /** Lets all begin at one moment; what each got, in their order. */
  static <T> List<T> atOnce(IntFunction<T> act) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(MANY)) {
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < MANY; i++) {
        int number = i;
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return act.apply(number);
                }));
      }
      start.countDown();
      List<T> answers = new ArrayList<>();
      for (Future<T> each : running) {
        answers.add(each.get());
      }
      return answers;
    }
  }

  /** How many got what: the kind of the answer with its code and the version that it tells. */
  static Map<String, Integer> counted(List<JsonNode> answers) {
    Map<String, Integer> counted = new TreeMap<>();
    for (JsonNode answer : answers) {
      String what = answer.path("__typename").asText();
      what += answer.has("code") ? " " + answer.path("code").asText() : "";
      what += answer.has("currentVersion") ? " " + answer.path("currentVersion") : "";
      counted.merge(what, 1, Integer::sum);
    }
    return counted;
  }
}
