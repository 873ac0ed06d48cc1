package org.quanze.item;

import static org.quanze.scheme.Element.Type.FLAG;
import static org.quanze.scheme.Element.Type.ROWS;
import static org.quanze.scheme.Element.Type.TEXT;
import static org.quanze.scheme.Element.Type.WHOLE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quanze.rule.Refusal;
import org.quanze.scheme.Element;
import org.quanze.scheme.ListType;

/**
 * What the elements of one item say together (要素一致性): limits, visits, fees, phones, steps and
 * results that fit. The rules are of elements, so every list type is held to those of which it has
 * the elements, by key and type. Source: the checks of 浙江 and 温州 on 办事指南.
 *
 * <p>What is not stated breaks nothing, but where a decision has to state it: the reason for
 * visits, the courier, the result of a licence.
 */
public final class ElementConsistency {

  /** What a guide says where nothing is to be paid. */
  public static final Set<String> FREE = Set.of("不收费", "免费", "无");

  private static final Part LEGAL = new Part("legalDays", WHOLE);
  private static final Part PROMISED = new Part("promisedDays", WHOLE);
  private static final Part KIND = new Part("handlingKind", TEXT);
  private static final Part VISITS = new Part("visits", WHOLE);
  private static final Part REASON = new Part("visitsReason", TEXT);
  private static final Part LEVEL = new Part("onlineLevel", TEXT);
  private static final Part ONLINE = new Part("online", FLAG);
  private static final Part COURIER = new Part("courier", FLAG);
  private static final Part FEE = new Part("fee", TEXT);
  private static final Part PAID_ONLINE = new Part("payOnline", FLAG);
  private static final Part PHONE = new Part("phone", TEXT);
  private static final Part COMPLAINTS = new Part("supervisionPhone", TEXT);
  private static final Part STEPS = new Part("steps", ROWS);
  private static final Part RESULTS = new Part("results", ROWS);
  private static final Part HANDLING = new Part("handlingItems", ROWS);

  private static final String AT_ONCE = "1";
  private static final String LEVEL_IV = "4";
  private static final String LICENCE = "行政许可";
  private static final Pattern TWO_DIGITS = Pattern.compile("[0-9]{2}");

  /** Each rule, what breaks it, and the elements that it is about; the first is the one to mend. */
  private static final List<Law> LAWS =
      List.of(
          law(ItemRule.PROMISED_WITHIN_LEGAL, s -> s.more(PROMISED, LEGAL), PROMISED, LEGAL),
          law(ItemRule.AT_ONCE, Said::otherThanItsKind, PROMISED, KIND),
          law(ItemRule.VISITS_REASON, s -> s.above0(VISITS) && s.lacks(REASON), REASON, VISITS),
          law(
              ItemRule.WHOLLY_ONLINE,
              s -> s.is(LEVEL, LEVEL_IV) && s.above0(VISITS),
              VISITS,
              LEVEL),
          law(ItemRule.COURIER, Said::wayless, COURIER, VISITS, ONLINE),
          law(ItemRule.NOTHING_TO_PAY, s -> s.free() && s.yes(PAID_ONLINE), PAID_ONLINE, FEE),
          law(ItemRule.PHONES_APART, s -> s.same(COMPLAINTS, PHONE), COMPLAINTS, PHONE),
          law(ItemRule.STEPS_WITHIN, Said::slower, STEPS, PROMISED),
          law(ItemRule.LICENCE_RESULT, s -> s.licence() && s.lacks(RESULTS), RESULTS),
          law(ItemRule.HANDLING_NUMBERS, Said::misnumbered, HANDLING));

  private final ListType type;
  private final List<Law> laws;

  private ElementConsistency(ListType type, List<Law> laws) {
    this.type = type;
    this.laws = laws;
  }

  /** The rules to which a list type is held. */
  public static ElementConsistency of(ListType type) {
    Map<String, Element> elements = type.byKey();
    return new ElementConsistency(type, LAWS.stream().filter(law -> law.isOf(elements)).toList());
  }

  /**
   * The rules that contents break in what is new in them.
   *
   * @param path what stands before the key of an element in the path of a refusal
   * @param before what stood there; null where all is new
   * @param decided whether a decision brings it, which states all that has to be stated; a row of a
   *     file does not
   */
  public List<Refusal> broken(
      String path, Content content, @Nullable Content before, boolean decided) {
    if (laws.isEmpty()) {
      return List.of();
    }
    boolean licence = type.find(content.category()).filter(c -> c.zh().equals(LICENCE)).isPresent();
    Said said = new Said(content, licence, decided);
    List<Refusal> broken = new ArrayList<>(0);
    for (Law law : laws) {
      if (law.isTouched(content, before) && law.broken().test(said)) {
        broken.add(law.rule().at(path + law.parts().getFirst().key()));
      }
    }
    return broken;
  }

  /** An element that rules are about. */
  private record Part(String key, Element.Type type) {

    boolean isOf(@Nullable Element element) {
      return element != null && element.type() == type;
    }
  }

  private record Law(ItemRule rule, Predicate<Said> broken, List<Part> parts) {

    boolean isOf(Map<String, Element> elements) {
      return parts.stream().allMatch(p -> p.isOf(elements.get(p.key())));
    }

    boolean isTouched(Content content, @Nullable Content before) {
      return before == null
          || parts.stream()
              .anyMatch(
                  p ->
                      !Objects.equals(
                          content.elements().get(p.key()), before.elements().get(p.key())));
    }
  }

  private static Law law(ItemRule rule, Predicate<Said> broken, Part... parts) {
    return new Law(rule, broken, List.of(parts));
  }

  /** What contents say, in the words of the rules. */
  private record Said(Content content, boolean licence, boolean decided) {

    /** A decision does not state it. */
    boolean lacks(Part part) {
      return decided && !content.elements().containsKey(part.key());
    }

    boolean is(Part part, String code) {
      return code.equals(content.text(part.key()));
    }

    boolean yes(Part part) {
      return Boolean.TRUE.equals(content.flag(part.key()));
    }

    boolean no(Part part) {
      return Boolean.FALSE.equals(content.flag(part.key()));
    }

    boolean above0(Part part) {
      Long number = content.whole(part.key());
      return number != null && number > 0;
    }

    boolean is0(Part part) {
      Long number = content.whole(part.key());
      return number != null && number == 0;
    }

    boolean more(Part one, Part other) {
      Long number = content.whole(one.key());
      Long limit = content.whole(other.key());
      return number != null && limit != null && number > limit;
    }

    boolean same(Part one, Part other) {
      String text = content.text(one.key());
      return text != null && text.equals(content.text(other.key()));
    }

    /** 即办件 ⇔ a promised limit of 0. */
    boolean otherThanItsKind() {
      String kind = content.text(KIND.key());
      Long promised = content.whole(PROMISED.key());
      return kind != null && promised != null && kind.equals(AT_ONCE) != (promised == 0);
    }

    /** Nobody comes, nothing is online, and nothing is sent. */
    boolean wayless() {
      return is0(VISITS) && no(ONLINE) && (no(COURIER) || lacks(COURIER));
    }

    boolean free() {
      String fee = content.text(FEE.key());
      return fee != null && FREE.contains(fee);
    }

    /** The steps that state their days take longer than what is promised. */
    boolean slower() {
      Long promised = content.whole(PROMISED.key());
      return promised != null
          && content.rows(STEPS.key()).stream()
                  .map(step -> step.get("days"))
                  .filter(Value.Whole.class::isInstance)
                  .mapToLong(days -> ((Value.Whole) days).number())
                  .sum()
              > promised;
    }

    boolean misnumbered() {
      Set<String> seen = new HashSet<>();
      for (SortedMap<String, Value> row : content.rows(HANDLING.key())) {
        boolean fits =
            row.get("number") instanceof Value.Text number
                && TWO_DIGITS.matcher(number.text()).matches()
                && seen.add(number.text());
        if (!fits) {
          return true;
        }
      }
      return false;
    }
  }
}
