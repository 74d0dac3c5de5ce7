package refrain.corpora;

/**
 * A titled idea that groups statements.
 *
 * @param summary what the narrative claims, in a curator's words; it reports the claim and does not
 *     make it
 */
public record Narrative(NarrativeId id, Bilingual title, Bilingual summary) {}
