package dev.bluestore.examples.dialogues;

import dev.bluestore.EncryptedStore;
import dev.bluestore.examples.dialogues.model.ClaimRepository;
import dev.bluestore.examples.dialogues.model.ContributionRepository;
import dev.bluestore.examples.dialogues.model.Convergence;
import dev.bluestore.examples.dialogues.model.Dialogue;
import dev.bluestore.examples.dialogues.model.DialogueCollection;
import dev.bluestore.examples.dialogues.model.Event;
import dev.bluestore.examples.dialogues.model.EventRepository;
import dev.bluestore.examples.dialogues.model.EvidenceRepository;
import dev.bluestore.examples.dialogues.model.Expert;
import dev.bluestore.examples.dialogues.model.ExpertRepository;
import dev.bluestore.examples.dialogues.model.MessageRepository;
import dev.bluestore.examples.dialogues.model.Meta;
import dev.bluestore.examples.dialogues.model.MetaRepository;
import dev.bluestore.examples.dialogues.model.Move;
import dev.bluestore.examples.dialogues.model.MoveRepository;
import dev.bluestore.examples.dialogues.model.PerspectiveRepository;
import dev.bluestore.examples.dialogues.model.QuestionRepository;
import dev.bluestore.examples.dialogues.model.RecommendationRepository;
import dev.bluestore.examples.dialogues.model.RefRepository;
import dev.bluestore.examples.dialogues.model.RoundRepository;
import dev.bluestore.examples.dialogues.model.Tension;
import dev.bluestore.examples.dialogues.model.TensionRepository;
import dev.bluestore.examples.dialogues.model.TensionStatus;
import dev.bluestore.examples.dialogues.model.VerdictRepository;
import java.util.List;
import java.util.Optional;

/**
 * Dialogues as a whole: stored by the generated repositories of their parts, read by the generated
 * collection. Thread-safe.
 */
final class DialogueArchive {

  private final DialogueCollection dialogues;
  private final MetaRepository metas;
  private final ExpertRepository experts;
  private final RoundRepository rounds;
  private final ContributionRepository contributions;
  private final TensionRepository tensions;
  private final RefRepository refs;
  private final MoveRepository moves;
  private final EventRepository events;
  private final VerdictRepository verdicts;
  private final MessageRepository messages;

  DialogueArchive(EncryptedStore store) {
    dialogues = new DialogueCollection(store);
    metas = new MetaRepository(store);
    experts = new ExpertRepository(store);
    rounds = new RoundRepository(store);
    contributions = new ContributionRepository(store);
    tensions = new TensionRepository(store);
    refs = new RefRepository(store);
    moves = new MoveRepository(store);
    events = new EventRepository(store);
    verdicts = new VerdictRepository(store);
    messages = new MessageRepository(store);
  }

  /**
   * Makes the table of the dialogues with their indexes, where there is none.
   *
   * @return whether it was made
   */
  static boolean createTable(EncryptedStore store) {
    return store.createTable(
        MetaRepository.schema(),
        ExpertRepository.schema(),
        RoundRepository.schema(),
        PerspectiveRepository.schema(),
        TensionRepository.schema(),
        QuestionRepository.schema(),
        RecommendationRepository.schema(),
        EvidenceRepository.schema(),
        ClaimRepository.schema(),
        RefRepository.schema(),
        MoveRepository.schema(),
        EventRepository.schema(),
        VerdictRepository.schema(),
        MessageRepository.schema());
  }

  /**
   * Stores everything of a summary. What is known of the dialogue and of its experts from other
   * rounds is kept, and a tension whose status changed gets an event; storing the same summary
   * again changes no more than the times.
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
    dialogue.tensions().forEach(tension -> recordChange(tension, meta.totalRounds()));
    dialogue.rounds().forEach(rounds::put);
    dialogue.contributions().forEach(contributions::put);
    dialogue.refs().forEach(refs::put);
    dialogue.moves().forEach(moves::put);
    dialogue.events().forEach(events::put);
    dialogue.verdicts().forEach(verdicts::put);
    dialogue.messages().forEach(messages::put);
  }

  private void recordChange(Tension tension, int toldInRound) {
    tensions
        .find(tension.dialogueId(), tension.round(), tension.seq())
        .filter(known -> known.status() != tension.status())
        .ifPresent(known -> events.put(Event.of(tension, toldInRound)));
  }

  /** Reads a dialogue with everything in it, by one query; empty where there is none. */
  Optional<Dialogue> find(String id) {
    return dialogues.find(id);
  }

  /** The dialogues that have come so far, the one that changed longest ago first. */
  List<Meta> dialogues(Convergence status) {
    return metas.queryDialogueStatus(status).list();
  }

  /** The tensions of all dialogues that have a status, by dialogue. */
  List<Tension> tensions(TensionStatus status) {
    return tensions.queryTensionStatus(status).list();
  }

  /** What an expert did in all dialogues, by dialogue and round. */
  List<Move> moves(String expertSlug) {
    return moves.queryExpertSlug(expertSlug).list();
  }
}
