package org.quanze.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.adjustment.Movement;
import org.quanze.annotation.Annotation;
import org.quanze.annotation.Annotations;
import org.quanze.edition.Balance;
import org.quanze.edition.Balances;
import org.quanze.edition.Edition;
import org.quanze.edition.Editions;
import org.quanze.edition.Editions.EditionKey;
import org.quanze.list.ListTotals.CategoryTotal;
import org.quanze.list.Pages;
import org.quanze.list.Pages.ListAt;
import org.quanze.list.Pages.Wanted;
import org.quanze.list.PublishedList;
import org.quanze.organisation.Organisations;
import org.quanze.scheme.ListType;
import org.quanze.scheme.ListTypes;
import org.quanze.web.edition.MovementNames;
import org.quanze.web.list.NamedLists;

/** One edition of one list: {@code /editions/<division>/<list type>/<number>}. */
@WebServlet("/editions/*")
@NullUnmarked
public class EditionPage extends PermanentPage {

  private static final long serialVersionUID = 1L;

  @Inject private transient NamedLists named;
  @Inject private transient Editions editions;
  @Inject private transient Annotations annotations;
  @Inject private transient Balances balances;
  @Inject private transient ListTypes listTypes;
  @Inject private transient Organisations organisations;
  @Inject private transient Pages pages;

  @Override
  Optional<String> render(String[] parts) {
    if (parts.length != 3 || !parts[2].matches("[0-9]{1,6}")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(parts[2]);
    return named
        .find(parts[0], parts[1])
        .flatMap(list -> editions.find(list.id(), number).map(e -> page(list, e)));
  }

  /** Powers that units exercise as entrusted ones, which are no members of the list. */
  private static String entrusted(Balance.Column column) {
    return "期初 " + column.opening() + "，净增 " + column.net() + "，期末 " + column.closing();
  }

  private String page(PublishedList list, Edition edition) {
    ListType type = listTypes.get(list.listType());
    String publisher = organisations.getPublisher(list.publisher()).name();
    Balance balance = balances.of(list, edition.number() - 1, edition.number(), true);
    Html html =
        noted(new Html(publisher + type.zh() + "（第 " + edition.number() + " 版）"), edition)
            .fact("生效日", edition.effectiveOn().toString())
            .fact("公开事项数", Integer.toString(edition.publicMembers()))
            .fact("期初", Integer.toString(balance.opening()));
    for (Map.Entry<Movement, Balance.Moves> m : balance.movements().entrySet()) {
      html.fact(MovementNames.zh(m.getKey()), m.getValue().lines() + " 项，净增 " + m.getValue().net());
    }
    html.fact("期末", Integer.toString(balance.closing()))
        .fact("受托", entrusted(balance.entrusted()))
        .fact("总账位置", Integer.toString(edition.entry()))
        .fact("成员根", edition.membersRoot().hex());
    Wanted all = new Wanted(List.of(new ListAt(list.id(), edition.moment())), null, null, null);
    html.table(
        "按类别",
        List.of("类别", "数量"),
        pages.countByCategory(all).stream()
            .map(t -> List.of(name(type, t), Integer.toString(t.members())))
            .toList());
    return html.end();
  }

  /** What is said of the edition now stands above what it says itself. */
  private Html noted(Html html, Edition edition) {
    EditionKey key = new EditionKey(edition.list(), edition.number());
    for (Annotation a : annotations.list(List.of(key)).getOrDefault(key, List.of())) {
      String document = a.documentNumber() == null ? "" : "（" + a.documentNumber() + "）";
      html.fact("标注：" + a.kind().zh(), a.annotatedOn() + " " + a.reason() + document);
    }
    return html;
  }

  private static String name(ListType type, CategoryTotal total) {
    return type.find(total.category()).map(ListType.Category::zh).orElse(total.category());
  }
}
