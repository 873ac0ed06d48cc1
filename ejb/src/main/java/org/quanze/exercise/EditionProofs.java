package org.quanze.exercise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.edition.Edition;
import org.quanze.edition.PublicMembers;
import org.quanze.item.ItemVersion;
import org.quanze.item.Items;
import org.quanze.ledger.Entry;
import org.quanze.ledger.Ledger;
import org.quanze.list.Lists;
import org.quanze.organisation.Divisions;
import org.quanze.organisation.Organisations;
import org.quanze.organisation.Publisher;
import org.quanze.proof.FieldProof;
import org.quanze.proof.MemberProof;
import org.quanze.statement.Claim;
import org.quanze.statement.EditionShown;
import org.quanze.statement.EditionShown.EntryTold;
import org.quanze.statement.Shown;
import org.quanze.statement.Shown.Stands;

/** Proves by an edition what an answer claims of an item, where the edition shows it. */
@ApplicationScoped
@NullUnmarked
class EditionProofs {

  @Inject private Organisations organisations;
  @Inject private Divisions divisions;
  @Inject private Lists lists;
  @Inject private Ledger ledger;
  @Inject private PublicMembers members;
  @Inject private Items items;

  /**
   * What is to be proved.
   *
   * @param unit identity of the unit
   * @param version number of the version that holds; 0 where none does
   */
  record Question(Claim claim, UUID unit, UUID item, int version) {}

  EditionShown of(Edition edition, Question question) {
    Publisher publisher = organisations.getPublisher(edition.publisher());
    Entry entry = ledger.find(edition.publisher(), edition.entry()).orElseThrow();
    return new EditionShown(
        publisher.uid().toString(),
        division(publisher),
        lists.find(edition.list()).orElseThrow().listType(),
        edition.number(),
        edition.effectiveOn().toString(),
        new EntryTold(entry.head(), entry.body(), entry.hash()),
        shown(edition, entry, question));
  }

  /** The code of the division of a government. */
  String division(Publisher publisher) {
    return divisions.list(List.of(publisher.divisionId())).get(0).code();
  }

  private Shown shown(Edition edition, Entry entry, Question question) {
    if (edition.publicMembersRoot() == null) {
      return Shown.Nothing.NO_PUBLIC_ROOT;
    }
    ShownMembers shown = new ShownMembers(entry.algorithm(), question.item());
    members.read(edition.list(), edition.entry(), edition.effectiveOn(), shown::take);
    MemberProof own = shown.own();
    if (own == null && question.claim().isAbsent()) {
      return new Shown.Absent(shown.before(), shown.after());
    }
    if (own == null || own.version() != question.version()) {
      return Shown.Nothing.AFTER_EDITION;
    }
    Stands stands = stands(own, items.get(question.item(), own.version()));
    return question.claim().fits(question.unit().toString(), stands)
        ? stands
        : Shown.Nothing.AFTER_EDITION;
  }

  private static Stands stands(MemberProof member, ItemVersion version) {
    List<FieldProof> opened =
        Stands.OPENED.stream().filter(version.paths()::contains).map(version::proof).toList();
    return new Stands(member, version.algorithm(), opened);
  }
}
