/**
 * An oracle of the registry, written from the description of the field alone (domain.md 3.1 to 3.5,
 * 3.7, 3.8 and the laws of the design). It shares no class with the product and is as naive as can
 * be: it keeps the acts that were done, and answers every question by walking all of them from the
 * start. Each rule quotes the sentence that it stands on.
 *
 * <p>Where the text says less than a registry has to decide, the oracle reads it thus:
 *
 * <ul>
 *   <li>a line is judged on its own day, after everything that is known to happen until then;
 *   <li>while something stands announced for an item, nothing else touches it (I8);
 *   <li>while a handover of an item is open, only the giver's answer, a reorganisation and another
 *       scheme of categories touch the item, the last two not if a part of it is handed over;
 *   <li>what is on its way to a list holds its scheme;
 *   <li>a correction replaces what it corrects on all its days, but only for who knows of it (I7);
 *   <li>a line that leaves something with the giver gives the giver one new version, with the last
 *       of its handovers; if a receiver refuses, or one is withdrawn, the giver keeps the whole;
 *   <li>the giver's item leaves if every handover of the whole line was handed over whole;
 *   <li>a transferred item keeps its category and whether it is suspended;
 *   <li>an entrustment ends with its period, by its end, or with the item, as by a recall; between
 *       governments its end is a handover like its beginning;
 *   <li>a handover that is refused or withdrawn closes an edition where it was told.
 * </ul>
 */
@org.jspecify.annotations.NullMarked
package org.quanze.oracle;
