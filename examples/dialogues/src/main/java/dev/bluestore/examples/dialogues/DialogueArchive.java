package dev.bluestore.examples.dialogues;

import dev.bluestore.EncryptedStore;
import dev.bluestore.examples.dialogues.model.Dialogue;
import dev.bluestore.examples.dialogues.model.Expert;
import dev.bluestore.examples.dialogues.model.ExpertRepository;
import dev.bluestore.examples.dialogues.model.MessageRepository;
import dev.bluestore.examples.dialogues.model.Meta;
import dev.bluestore.examples.dialogues.model.MetaRepository;
import dev.bluestore.examples.dialogues.model.MoveRepository;
import dev.bluestore.examples.dialogues.model.PerspectiveRepository;
import dev.bluestore.examples.dialogues.model.QuestionRepository;
import dev.bluestore.examples.dialogues.model.RecommendationRepository;
import dev.bluestore.examples.dialogues.model.RoundRepository;
import dev.bluestore.examples.dialogues.model.TensionRepository;
import dev.bluestore.examples.dialogues.model.VerdictRepository;
import java.util.Optional;

/** Dialogues as a whole, over the generated repositories of their parts. Thread-safe. */
final class DialogueArchive {

  private final MetaRepository metas;
  private final ExpertRepository experts;
  private final RoundRepository rounds;
  private final PerspectiveRepository perspectives;
  private final TensionRepository tensions;
  private final QuestionRepository questions;
  private final RecommendationRepository recommendations;
  private final MoveRepository moves;
  private final VerdictRepository verdicts;
  private final MessageRepository messages;

  DialogueArchive(EncryptedStore store) {
    metas = new MetaRepository(store);
    experts = new ExpertRepository(store);
    rounds = new RoundRepository(store);
    perspectives = new PerspectiveRepository(store);
    tensions = new TensionRepository(store);
    questions = new QuestionRepository(store);
    recommendations = new RecommendationRepository(store);
    moves = new MoveRepository(store);
    verdicts = new VerdictRepository(store);
    messages = new MessageRepository(store);
  }

  /**
   * Stores everything of a summary. What is known of the dialogue and of its experts from other
   * rounds is kept; storing the same summary again changes no more than the times.
   */
  void store(Dialogue dialogue) {
    Meta meta = dialogue.meta();
    metas.put(metas.find(meta.dialogueId()).map(known -> known.followedBy(meta)).orElse(meta));
    for (Expert expert : dialogue.experts()) {
      experts.put(
          experts
              .find(expert.dialogueId(), expert.slug())
              .map(known -> known.followedBy(expert))
              .orElse(expert));
    }
    dialogue.rounds().forEach(rounds::put);
    dialogue.perspectives().forEach(perspectives::put);
    dialogue.tensions().forEach(tensions::put);
    dialogue.questions().forEach(questions::put);
    dialogue.recommendations().forEach(recommendations::put);
    dialogue.moves().forEach(moves::put);
    dialogue.verdicts().forEach(verdicts::put);
    dialogue.messages().forEach(messages::put);
  }

  /** Reads a dialogue with everything in it; empty where there is none. */
  Optional<Dialogue> find(String id) {
    return metas
        .find(id)
        .map(
            meta ->
                new Dialogue(
                    meta,
                    experts.query(id).list(),
                    rounds.query(id).list(),
                    perspectives.query(id).list(),
                    tensions.query(id).list(),
                    questions.query(id).list(),
                    recommendations.query(id).list(),
                    moves.query(id).list(),
                    verdicts.query(id).list(),
                    messages.query(id).list()));
  }
}
