package org.quanze.sample;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.access.Actor;
import org.quanze.access.Grant;
import org.quanze.access.GrantRole;
import org.quanze.access.Role;
import org.quanze.adjustment.Adjustment;
import org.quanze.adjustment.CreateChangeSet;
import org.quanze.adjustment.DecisionDraft;
import org.quanze.adjustment.DraftOutcome;
import org.quanze.adjustment.SetLine;
import org.quanze.edition.CompleteHandover;
import org.quanze.edition.Decisions;
import org.quanze.handover.Handover;
import org.quanze.handover.HandoverTarget;
import org.quanze.handover.Handovers;
import org.quanze.item.Openness;
import org.quanze.organisation.NameResponsiblePerson;
import org.quanze.organisation.Organisations;
import org.quanze.organisation.Publisher;
import org.quanze.organisation.RegisterOrganisation;
import org.quanze.organisation.RegisterOrganisation.NewDepartment;
import org.quanze.organisation.RegisterOrganisation.NewDivision;
import org.quanze.organisation.RegisterOrganisation.NewPublisher;
import org.quanze.organisation.ResponsiblePerson;
import org.quanze.sample.SampleFiles.DecisionRow;
import org.quanze.sample.SampleFiles.GrantRow;
import org.quanze.sample.SampleFiles.HandoverRow;
import org.quanze.sample.SampleFiles.Organisation;
import org.quanze.sample.SampleFiles.PersonRow;

/**
 * The steps in which the sample is loaded. Each is one transaction, whole or not at all, and looks
 * first whether it was done: a load that was interrupted is gone through again from the start.
 */
@Stateless
@NullUnmarked
public class SampleSteps {

  static final String PREFECTURE = "990100";

  private static final Actor ADMINISTRATOR =
      actor("sample-administrator", "示例数据·系统管理", Role.SYSTEM_ADMINISTRATOR);
  private static final Actor SECURITY =
      actor("sample-security", "示例数据·安全保密管理", Role.SECURITY_ADMINISTRATOR);
  private static final Actor EDITOR = actor("sample-editor", "示例数据·编辑", Role.EDITOR);
  private static final Actor OWNER = actor("sample-catalogue", "示例数据·目录编制", Role.CATALOGUE_OWNER);
  private static final Actor RECEIVER = actor("sample-publisher", "示例数据·审发", Role.FINAL_REVIEWER);

  @Inject private Organisations organisations;
  @Inject private Decisions decisions;
  @Inject private Handovers handovers;
  @Inject private SampleLines lines;
  @Inject private RegisterOrganisation registerOrganisation;
  @Inject private NameResponsiblePerson nameResponsiblePerson;
  @Inject private GrantRole grantRole;
  @Inject private CreateChangeSet createChangeSet;
  @Inject private SetLine setLine;
  @Inject private SampleReviews reviews;
  @Inject private CompleteHandover completeHandover;

  private static Actor actor(String username, String name, Role role) {
    return new Actor(username, name, List.of(new Grant(role, "/", LocalDate.EPOCH, null)), null);
  }

  /** Whether the registry is empty, or holds the beginning of the sample. */
  public boolean isWanted() {
    if (!organisations.hasPublishers()) {
      return true;
    }
    Publisher prefecture = organisations.findPublisher(PREFECTURE).orElse(null);
    List<DecisionRow> last = SampleFiles.history().afterHandover();
    return prefecture != null
        && prefecture.name().equals(SampleFiles.organisation().divisions().get(0).publisher())
        && !isPublished(last.get(last.size() - 1));
  }

  /** Registers divisions, governments and units. */
  public void register() {
    Organisation all = SampleFiles.organisation();
    registerOrganisation.register(
        ADMINISTRATOR,
        new RegisterOrganisation.Command(
            all.divisions().stream()
                .map(d -> new NewDivision("LOCAL", d.code(), d.name(), d.level(), d.parent()))
                .toList(),
            all.divisions().stream().map(d -> new NewPublisher(d.code(), d.publisher())).toList(),
            all.departments().stream()
                .map(d -> new NewDepartment(d.publisher(), d.name(), List.of()))
                .toList()));
  }

  /** Names who answers in units. */
  public void name() {
    for (PersonRow row : SampleFiles.organisation().persons()) {
      Publisher publisher = organisations.getPublisher(row.publisher());
      nameResponsiblePerson.name(
          RECEIVER,
          new NameResponsiblePerson.Command(
              organisations.findDepartment(publisher, row.department()).orElseThrow().uid(),
              ResponsiblePerson.Duty.valueOf(row.duty()),
              row.name(),
              row.post(),
              LocalDate.parse(row.from()),
              null,
              "sample " + row.department() + " " + row.duty()));
    }
  }

  /** Gives the demo accounts their roles. */
  public void grant() {
    for (GrantRow row : SampleFiles.organisation().grants()) {
      grantRole.grant(
          SECURITY,
          new GrantRole.Command(
              row.username(),
              Role.valueOf(row.role()),
              branch(row),
              null,
              null,
              "sample grant " + row.username() + " " + row.role()));
    }
  }

  private String branch(GrantRow row) {
    if (row.publisher() == null) {
      return "/";
    }
    Publisher publisher = organisations.getPublisher(row.publisher());
    return row.department() == null
        ? publisher.path()
        : organisations.findDepartment(publisher, row.department()).orElseThrow().path();
  }

  /** Drafts and publishes a decision. */
  public void publish(DecisionRow row) {
    if (isPublished(row)) {
      return;
    }
    String key = "sample " + row.publisher() + " " + row.documentNumber();
    Actor editor = row.catalogue() ? OWNER : EDITOR;
    DraftOutcome set =
        createChangeSet.create(
            editor,
            new CreateChangeSet.Command(row.publisher(), null, row.catalogue(), draft(row), key));
    int number = 0;
    for (Adjustment line : lines.of(row)) {
      number++;
      set =
          setLine.setLine(
              editor,
              new SetLine.Command(
                  set.changeSet(), set.version(), number, line, key + " " + number));
    }
    reviews.publish(editor, set, key);
  }

  private DecisionDraft draft(DecisionRow row) {
    LocalDate day = row.effectiveOn() == null ? null : LocalDate.parse(row.effectiveOn());
    return new DecisionDraft(
        row.documentNumber(),
        row.title(),
        organisations.getPublisher(row.publisher()).name(),
        day,
        day,
        "政府审议通过（示例）",
        row.reason(),
        Openness.PUBLIC,
        row.closings());
  }

  private boolean isPublished(DecisionRow row) {
    return organisations
        .findPublisher(row.publisher())
        .flatMap(p -> decisions.find(p.id(), row.documentNumber()))
        .isPresent();
  }

  /** Does the handover that both governments have published. */
  public void handOver(HandoverRow row) {
    List<UUID> given = row.codes().stream().map(c -> SampleLines.item("POWER", c)).toList();
    Map<UUID, Integer> versions = new LinkedHashMap<>();
    for (Handover handover : handovers.listOpen(given)) {
      versions.put(handover.id(), handover.version());
    }
    if (!versions.isEmpty()) {
      completeHandover.complete(
          RECEIVER,
          new CompleteHandover.Command(
              versions, HandoverTarget.Side.RECEIVER, "sample handover " + row.receiver()));
    }
  }
}
