package org.quanze.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanze.access.Actor;
import org.quanze.adjustment.CreateChangeSet;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.adjustment.Reform;
import org.quanze.adjustment.SetLine;
import org.quanze.annotation.AnnotateEdition;
import org.quanze.annotation.Annotation;
import org.quanze.comment.AddComment;
import org.quanze.deadline.PauseDeadline;
import org.quanze.deadline.ResumeDeadline;
import org.quanze.declaration.Declaration;
import org.quanze.declaration.Declaration.Document;
import org.quanze.declaration.Declaration.Part;
import org.quanze.declaration.DeclareTotals;
import org.quanze.disclosure.DiscloseDecision;
import org.quanze.instrument.InstrumentStatus;
import org.quanze.item.Openness;
import org.quanze.organisation.Department;
import org.quanze.organisation.EndResponsiblePerson;
import org.quanze.organisation.NameResponsiblePerson;
import org.quanze.organisation.ResponsiblePerson.Duty;
import org.quanze.redaction.RedactField;
import org.quanze.review.ReviewStep;
import org.quanze.statistics.Correction;
import org.quanze.statistics.Figure;
import org.quanze.statistics.FigureName;
import org.quanze.statistics.Measure;
import org.quanze.statistics.ReturnStatistics;
import org.quanze.statistics.SubmitStatistics;
import org.quanze.testing.Approval;
import org.quanze.testing.County;
import org.quanze.testing.Story;

/** The database itself refuses to change a fact: by grants, and for its owner by triggers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FactsAreAppendOnlyTest {

  private static final String NO_PRIVILEGE = "42501";
  private static final String REFUSED_BY_TRIGGER = "23001";

  private County county;

  @BeforeAll
  void fillEveryFactTable() {
    county = new County("甲局", "乙局");
    county.decide(County.COUNTY, county.add("一", "甲局", "01"));
    county.decide(
        County.COUNTY,
        new Reform.RenameUnit(county.unit("乙局").uid(), "乙委", null, null),
        new Reform.Reorganise(
            List.of(
                new Reform.Succession(county.unit("甲局").uid(), county.unit("乙局").uid(), Map.of())),
            null,
            null));
    county
        .registry()
        .get(AnnotateEdition.class)
        .annotate(
            county.publisher(County.COUNTY),
            new AnnotateEdition.Command(
                County.COUNTY,
                "POWER",
                1,
                1,
                Annotation.Kind.REPEALED,
                "已被取代",
                null,
                "facts-annotate"));
    county
        .registry()
        .get(DeclareTotals.class)
        .declare(
            county.publisher(County.COUNTY),
            new DeclareTotals.Command(
                County.COUNTY,
                0,
                new Declaration(
                    "POWER",
                    1,
                    new Document(null, "工作报告", "示例政府", null),
                    2,
                    List.of(new Part("行政许可", "01", null, 1))),
                "facts-declare"));
    county.stated(
        county.instrument("示例条例（虚构）", LocalDate.EPOCH), InstrumentStatus.AMENDED, LocalDate.EPOCH);
    redact();
    stopTheClockAndComment();
    nameSomebody();
    report();
    disclose();
  }

  /** A report of a month is handed in with a correction, and returned. */
  private void report() {
    Department unit = county.unit("乙委");
    YearMonth before = YearMonth.from(county.registry().today().date()).minusMonths(1);
    county
        .registry()
        .get(SubmitStatistics.class)
        .submit(
            county.cast().statisticsClerk("clerk", unit),
            new SubmitStatistics.Command(
                unit.uid(),
                before,
                0,
                Figure.digest(List.of()),
                List.of(
                    new Correction(new FigureName(Measure.PUBLISHED_LATE, null, null), 1, "台账所记")),
                "facts-statistics"));
    county
        .registry()
        .get(ReturnStatistics.class)
        .giveBack(
            county.cast().listOffice("list-office", County.COUNTY),
            new ReturnStatistics.Command(unit.uid(), before, 1, "请核对", "facts-return"));
  }

  private void stopTheClockAndComment() {
    UUID draft = county.draft(County.COUNTY, Map.of(), false, List.of()).changeSet();
    Actor office = Approval.reviewer(ReviewStep.LIST_OFFICE, null);
    county
        .registry()
        .get(PauseDeadline.class)
        .pause(office, new PauseDeadline.Command(draft, 1, "待答复", "facts-pause"));
    county
        .registry()
        .get(ResumeDeadline.class)
        .resume(office, new ResumeDeadline.Command(draft, 2, "facts-resume"));
    county
        .registry()
        .get(AddComment.class)
        .add(
            office,
            new AddComment.Command(draft, null, 1, null, "title", "请核对标题", "facts-comment"));
  }

  private void disclose() {
    Actor editor = county.editor(County.COUNTY);
    CreateChangeSet.Command head =
        new CreateChangeSet.Command(
            County.COUNTY,
            null,
            Story.decision("示政发〔2026〕70号", Map.of(), Openness.NOT_PUBLIC),
            "facts-create");
    DraftOutcome draft = county.registry().get(CreateChangeSet.class).create(editor, head);
    DraftOutcome set =
        county
            .registry()
            .get(SetLine.class)
            .setLine(
                editor,
                new SetLine.Command(
                    draft.changeSet(), 1, 1, county.add("二", "乙委", "01"), "facts-line"));
    int position = new Approval(county.registry()).publish(editor, set);
    county
        .registry()
        .get(DiscloseDecision.class)
        .disclose(
            county.publisher(County.COUNTY),
            new DiscloseDecision.Command(
                County.COUNTY, position, 1, "多次被申请公开", null, "facts-disclose"));
  }

  private void nameSomebody() {
    Actor finalReviewer = county.publisher(County.COUNTY);
    UUID person =
        county
            .registry()
            .get(NameResponsiblePerson.class)
            .name(
                finalReviewer,
                new NameResponsiblePerson.Command(
                    county.unit("乙委").uid(),
                    Duty.FIRST,
                    "甲（虚构）",
                    null,
                    LocalDate.EPOCH,
                    null,
                    "facts-name"));
    county
        .registry()
        .get(EndResponsiblePerson.class)
        .end(
            finalReviewer,
            new EndResponsiblePerson.Command(person, 1, LocalDate.EPOCH.plusDays(1), "facts-end"));
  }

  private void redact() {
    county
        .registry()
        .get(RedactField.class)
        .redact(
            county.cast().privacyOfficer("privacy", County.COUNTY),
            new RedactField.Command(
                county.item("一"),
                1,
                "elements.supervisionPhone",
                new TreeSet<>(Set.of(1)),
                "依法删除",
                null,
                "facts-redact"));
  }

  @AfterAll
  void close() {
    county.close();
  }

  @Test
  void every_table_says_whether_it_holds_facts() throws SQLException {
    List<String> silent = new ArrayList<>();
    tables()
        .forEach(
            (table, comment) -> {
              if (!List.of("fact", "derived").contains(comment)) {
                silent.add(table);
              }
            });
    assertEquals(List.of(), silent, "these tables call neither fact() nor derived()");
    assertTrue(facts().size() >= 10, "the facts are known by their comments");
  }

  @Test
  void the_application_may_neither_change_nor_remove_a_fact() throws SQLException {
    for (String table : facts()) {
      String column = columnOf(table);
      List<String> attempts =
          List.of(
              "UPDATE " + table + " SET " + column + " = " + column,
              "DELETE FROM " + table,
              "TRUNCATE " + table,
              "TRUNCATE " + table + " CASCADE",
              "DROP TABLE " + table,
              "DROP TABLE " + table + " CASCADE",
              "ALTER TABLE " + table + " ADD COLUMN intruder text",
              "ALTER TABLE " + table + " DISABLE TRIGGER ALL");
      for (String attempt : attempts) {
        assertEquals(NO_PRIVILEGE, outcome(county.registry().asApplication(), attempt), attempt);
      }
    }
  }

  @Test
  void the_owner_is_stopped_by_triggers() throws SQLException {
    StringBuilder seen = new StringBuilder("fact table, rows, refused to the owner\n");
    for (String table : facts()) {
      int rows = Integer.parseInt(text("SELECT count(*) FROM " + table));
      assertTrue(rows > 0, table + " is empty, so no row could be refused");
      String column = columnOf(table);
      List<String> attempts =
          List.of(
              "UPDATE " + table + " SET " + column + " = " + column,
              "DELETE FROM " + table,
              "TRUNCATE " + table + " CASCADE");
      for (String attempt : attempts) {
        assertEquals(REFUSED_BY_TRIGGER, outcome(county.registry().asOwner(), attempt), attempt);
      }
      seen.append(table).append(", ").append(rows).append(", UPDATE DELETE TRUNCATE\n");
    }
    System.out.println(seen);
  }

  /** A column that may be named in an UPDATE: the first that is not an identity. */
  private String columnOf(String table) throws SQLException {
    return text(
        "SELECT attname FROM pg_attribute WHERE attrelid = '"
            + table
            + "'::regclass AND attnum > 0 AND attidentity = '' ORDER BY attnum LIMIT 1");
  }

  private List<String> facts() throws SQLException {
    return tables().entrySet().stream()
        .filter(t -> t.getValue().equals("fact"))
        .map(Map.Entry::getKey)
        .toList();
  }

  private Map<String, String> tables() throws SQLException {
    Map<String, String> tables = new TreeMap<>();
    try (Connection connection = county.registry().asOwner().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT relname, coalesce(obj_description(oid, 'pg_class'), '') FROM pg_class"
                    + " WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')"
                    + " AND relname <> 'flyway_schema_history'")) {
      while (rows.next()) {
        tables.put(rows.getString(1), rows.getString(2));
      }
    }
    return tables;
  }

  private String text(String sql) throws SQLException {
    try (Connection connection = county.registry().asOwner().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  /** The SQLSTATE that an attempt ends with. */
  private static String outcome(DataSource source, String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        statement.execute(sql);
        return "done";
      } catch (SQLException e) {
        return e.getSQLState();
      } finally {
        connection.rollback();
      }
    }
  }
}
