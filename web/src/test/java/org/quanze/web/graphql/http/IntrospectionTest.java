package org.quanze.web.graphql.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.introspection.IntrospectionQuery;
import org.junit.jupiter.api.Test;

/** Introspection is on within limits, and one setting turns it off. */
class IntrospectionTest {
  @Test
  void the_standard_question_is_answered() throws Exception {
    try (TestServer server = new TestServer()) {
      var answer = server.ask(IntrospectionQuery.INTROSPECTION_QUERY);
      assertEquals(200, answer.statusCode(), answer.body());
      assertTrue(answer.body().startsWith("{\"data\":{\"__schema\":"), answer.body());
      assertTrue(answer.headers().firstValue("Content-Length").isPresent(), "sent in one piece");
    }
  }

  @Test
  void a_question_in_bad_faith_is_refused() throws Exception {
    try (TestServer server = new TestServer()) {
      String circle = "{__schema{types{fields{type{fields{type{fields{name}}}}}}}}";
      assertTrue(server.ask(circle).body().contains("\"code\":\"INTROSPECTION_LIMIT\""));
      String twice = "{a:__schema{types{name}} b:__schema{types{name}}}";
      assertTrue(server.ask(twice).body().contains("\"code\":\"INTROSPECTION_LIMIT\""));
    }
  }

  @Test
  void it_can_be_turned_off() throws Exception {
    try (TestServer server =
        new TestServer(TestServer.setting("QUANZE_GRAPHQL_INTROSPECTION", "off"))) {
      var answer = server.ask("{ ...f } fragment f on Query { __schema { types { name } } }");
      assertEquals(400, answer.statusCode());
      assertTrue(answer.body().contains("\"code\":\"INTROSPECTION_OFF\""), answer.body());
      assertEquals(200, server.ask("{ __typename }").statusCode());
    }
  }
}
