package org.quanze.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.quanze.system.Matrix.Cell;
import org.quanze.system.MatrixDrafts.Draft;

/**
 * One question for each reading of the matrix, and what in its answer shows that it was let see.
 */
final class MatrixQuestions {
  private final MatrixPlaces places;
  private final MatrixDrafts drafts;
  private final MatrixActs acts;
  private final OpenQuestions open;

  /**
   * A question that is ready to be asked.
   *
   * @param shows what the answer holds if the asker may see it; empty where anybody may
   */
  record Question(Asking asking, String shows) {}

  /** Asks; the whole answer as a text. */
  interface Asking {
    String by(Client client);
  }

  MatrixQuestions(MatrixPlaces places, MatrixDrafts drafts, MatrixActs acts) {
    this.places = places;
    this.drafts = drafts;
    this.acts = acts;
    this.open = new OpenQuestions(places);
  }

  /** The question of a cell. */
  Question ready(Cell cell) {
    return switch (cell.operation().about()) {
      case DRAFT, COUNTERSIGNED, CATALOGUE -> ofDraft(cell, drafts.shared(cell));
      case UNIT -> ofUnit(cell);
      case GOVERNMENT -> ofGovernment(cell);
      case VIEWER ->
          graphql("{ viewer { name grants { role branch } } }", "\"role\":\"" + cell.role() + "\"");
      case PUBLIC -> open(cell);
      case AUDIT, REGISTRY -> throw new IllegalArgumentException("No reading: " + cell);
    };
  }

  private Question ofUnit(Cell cell) {
    if (cell.operation().field().equals("catalogueTasks")) {
      return graphql(
          "{ catalogueTasks(branch:\"$G\", first:100) { nodes { item { name } since fields } } }"
              .replace("$G", places.governmentOf(cell.place())),
          acts.units().catalogue().task(cell.place()));
    }
    if (cell.operation().field().equals("ownHandovers")) {
      return graphql(
          "{ ownHandovers { id reason itemName giver { name } receiver { name } } }",
          acts.units().handovers().proposed(cell.place()).word());
    }
    if (cell.operation().field().equals("consistencyFindings")) {
      return graphql(
          "{ consistencyFindings(branch:\"$G\", first:100) { nodes { kind item { name } } } }"
              .replace("$G", places.governmentOf(cell.place())),
          acts.units().catalogue().unfitting(cell.place()));
    }
    MatrixStatistics statistics = acts.units().statistics();
    return graphql("{ " + statistics.question(cell) + " }", statistics.shows(cell));
  }

  private Question ofGovernment(Cell cell) {
    MatrixGovernments governments = acts.governments();
    String government = places.government(cell.place());
    return switch (cell.operation().field()) {
      case "grants" ->
          graphql(
              "{ grants(filter:{branch:\"$B\"}, first:100) { nodes { username branch } } }"
                  .replace("$B", places.path(government)),
              governments.holder(cell.place()));
      case "node" -> {
        String grant = governments.held(cell.place());
        yield graphql(
            "{ node(id:\"" + grant + "\") { ... on AccountGrant { id username } } }",
            "\"id\":\"" + grant + "\"");
      }
      case "publicationRegister" ->
          graphql(
              "{ publicationRegister(publisher:\"$G\", first:100) { nodes { title serial } } }"
                  .replace("$G", government),
              governments.onRequest(cell.place()).word());
      default -> {
        String run = "/import/runs/" + governments.files().run(cell.place());
        yield http(run + cell.operation().name().replace("GET /import/runs/{id}", ""), "200\n");
      }
    };
  }

  private Question ofDraft(Cell cell, Draft draft) {
    String set = "id title lines { name } reviews { comment } contentHash allowedActions";
    String state = cell.state().startsWith("AT_") ? "IN_REVIEW" : cell.state();
    String question =
        switch (cell.operation().field()) {
          case "changeSet" -> "changeSet(id:\"$ID\") { " + set + " }";
          case "changeSets" -> "changeSets(state:" + state + ") { id title }";
          case "node" -> "node(id:\"$ID\") { ... on ChangeSet { " + set + " } }";
          case "nodes" -> "nodes(ids:[\"$ID\"]) { ... on ChangeSet { " + set + " } }";
          case "overdue" ->
              "overdue(branch:\"$G\", first:100) { nodes { term changeSet { title } } }"
                  .replace("$G", places.governmentOf(cell.place()));
          case "ownReviews" -> "ownReviews { id title }";
          default -> throw new IllegalArgumentException("No question for " + cell.operation());
        };
    return graphql("{ " + question.replace("$ID", draft.id()) + " }", draft.word());
  }

  private Question open(Cell cell) {
    String question = open.of(cell);
    String shows = "{\"" + cell.operation().field() + "\":";
    if (question.startsWith("/feed?")) {
      return new Question(client -> client.firstEvent(question), "200\n");
    }
    return cell.operation().isHttp()
        ? http(question, "200\n")
        : graphql("{ " + question + " }", shows);
  }

  private static Question graphql(String question, String shows) {
    return new Question(
        client -> {
          JsonNode answer = client.answer(question, Map.of());
          return answer.has("errors")
              ? "errors " + answer.path("errors")
              : answer.path("data").toString();
        },
        shows);
  }

  private static Question http(String address, String shows) {
    return new Question(
        client -> {
          HttpResponse<byte[]> answer = client.getBytes(address);
          return answer.statusCode()
              + "\n"
              + (address.endsWith(".zip") ? unpacked(answer.body()) : text(answer.body()));
        },
        shows);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String unpacked(byte[] bytes) {
    StringBuilder all = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      while (zip.getNextEntry() != null) {
        all.append(text(zip.readAllBytes()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.toString();
  }
}
