package org.quanze.testing;

import static org.quanze.testing.Story.COUNTY;
import static org.quanze.testing.Story.TOWN;

import org.quanze.access.Actor;
import org.quanze.organisation.Department;

/**
 * The units and people of the story.
 *
 * @param bureau the county's unit that drafts
 * @param town the town's unit that takes over
 */
public record People(
    Department bureau,
    Department town,
    Actor editor,
    Actor publisher,
    Actor townEditor,
    Actor townPublisher,
    Actor auditor,
    Actor privacyOfficer) {

  static People of(TestRegistry registry) {
    Cast cast = new Cast(registry);
    cast.government(COUNTY, "示例县", 4, null);
    cast.government(TOWN, "示例镇", 5, COUNTY);
    cast.department(COUNTY, "示例县审批局");
    cast.department(TOWN, "示例镇人民政府办公室");
    Department bureau = cast.unit(COUNTY, "示例县审批局");
    Department town = cast.unit(TOWN, "示例镇人民政府办公室");
    return new People(
        bureau,
        town,
        cast.editor("editor-a", bureau),
        cast.publisher("publisher", COUNTY),
        cast.editor("editor-town", town),
        cast.publisher("publisher-town", TOWN),
        cast.auditor("auditor", COUNTY),
        cast.privacyOfficer("privacy", COUNTY));
  }
}
