package dev.bluestore.examples.tickets;

import static dev.bluestore.codec.KeyRange.atLeast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.AsyncFamily;
import dev.bluestore.EncryptedStore;
import dev.bluestore.Key;
import dev.bluestore.Page;
import dev.bluestore.error.ConflictException;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.NotFoundException;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Entities of several classes through the repository of their family. */
@ExtendWith(DynamoDbLocalExtension.class)
class TicketFamilyIT {

  private static final Bug BUG = new Bug("apollo", 1, "hazel", "at line 7", 0);
  private static final Wish WISH = new Wish("apollo", 1, "hazel", "a faster moon");

  private EncryptedStore store;
  private TicketRepository tickets;

  @BeforeEach
  void open(DynamoDbLocal server, @TempDir Path keys) {
    store =
        EncryptedStore.builder()
            .endpoint(server.endpoint().toString())
            .table(server.freshTableName())
            .keysFolder(keys.resolve("keys"))
            .build();
    store.createTable(TicketRepository.schemas());
    tickets = new TicketRepository(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void key_ofOneClass_findsItsEntityAndNoOther() {
    Ticket bug = tickets.put(BUG);
    Key<? extends Ticket> wish = tickets.key(WISH);

    assertThat(tickets.find(tickets.key(bug))).contains(bug);
    assertThat(tickets.get(new BugRepository(store).key("apollo", 1))).isEqualTo(bug);
    assertThat(tickets.find(wish)).isEmpty();
    assertThat(tickets.exists(wish)).isFalse();
    assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> tickets.get(wish));

    assertThat(tickets.putIfAbsent(WISH)).isEmpty();
    assertThat(tickets.putIfAbsent(WISH)).contains(WISH);
    assertThat(tickets.eventuallyConsistent().get(wish)).isEqualTo(WISH);
    assertThat(tickets.exists(wish)).isTrue();
    tickets.delete(WISH);
    assertThat(tickets.exists(wish)).isFalse();
    assertThat(tickets.find(tickets.key(bug))).contains(bug);
  }

  @Test
  void update_ofAnEntity_storesItAsWhatItIs() {
    Ticket bug = tickets.put(BUG);
    tickets.put(WISH);

    assertThat(tickets.update(tickets.key(bug), ticket -> ticket.assignedTo("ash")))
        .isEqualTo(new Bug("apollo", 1, "ash", "at line 7", 2));
    assertThat(tickets.update(tickets.key(WISH), ticket -> ticket.assignedTo("ash")))
        .isEqualTo(WISH.assignedTo("ash"));
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> tickets.put(bug.assignedTo("elm")));
    assertThat(tickets.query("apollo").list())
        .containsExactly(new Bug("apollo", 1, "ash", "at line 7", 2), WISH.assignedTo("ash"));
  }

  @Test
  void update_toAnotherClassKeyOrNull_isRefused() {
    tickets.put(WISH);
    Key<? extends Ticket> key = tickets.key(WISH);

    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> tickets.update(key, wish -> BUG))
        .withMessageContaining("expected an update to leave the class of a Wish as it is")
        .withMessageContaining("found another one");
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> tickets.update(key, wish -> null))
        .withMessageContaining("found null");
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> tickets.update(key, wish -> new Wish("apollo", 2, "ash", "another")))
        .withMessageContaining("expected an update to leave the key");
    assertThat(tickets.query("apollo").list()).containsExactly(WISH);
  }

  @Test
  void index_ofAllMembers_isQueriedForAllOfThem() {
    Ticket bug = tickets.put(BUG);
    Ticket wish = tickets.put(new Wish("gemini", 4, "hazel", "two seats"));
    tickets.put(new Wish("gemini", 5, "ash", "three seats"));

    assertThat(tickets.queryAssigned("hazel").list()).containsExactly(bug, wish);
    assertThat(tickets.queryAssigned("hazel").descending().list()).containsExactly(wish, bug);
    assertThat(tickets.queryAssigned("hazel", atLeast(2)).list()).containsExactly(wish);
    assertThat(tickets.queryAssigned("hazel", 1).list()).containsExactly(bug);
  }

  @Test
  void pages_ofAFamily_goOnFromClassToClass() {
    Ticket bug = tickets.put(BUG);
    Ticket other = tickets.put(new Bug("apollo", 2, "ash", "at line 9", 0));
    tickets.put(WISH);

    Page<Ticket> first = tickets.query("apollo").page(2);
    Page<Ticket> second = tickets.query("apollo").page(2, first.next().orElseThrow());

    assertThat(first.content()).containsExactly(bug, other);
    assertThat(second.content()).containsExactly(WISH);
    assertThat(second.next()).isEmpty();
  }

  @Test
  void operations_withoutAThreadThatWaits_areTheSame() {
    AsyncFamily<Ticket> items = tickets.async();
    Ticket bug = items.put(BUG).join();
    Key<? extends Ticket> key = tickets.key(bug);

    assertThat(items.putIfAbsent(WISH).join()).isEmpty();
    assertThat(items.find(key).join()).contains(bug);
    assertThat(items.get(key).join()).isEqualTo(bug);
    assertThat(items.update(key, ticket -> ticket.assignedTo("ash")).join().assignee())
        .isEqualTo("ash");
    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(() -> items.delete(bug).join())
        .withCauseInstanceOf(ConflictException.class);
    items.delete(key).join();
    assertThat(items.exists(key).join()).isFalse();
    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(() -> items.get(key).join())
        .withCauseInstanceOf(NotFoundException.class);
    assertThat(tickets.query("apollo").list()).isEqualTo(List.of(WISH));
  }
}
