package dev.bluestore.audit.trail;

/** What an event is about. It is asked on the writer's thread, once, and released then. */
public interface AuditSubject {

  /** A key's id, and nothing else. */
  record Key(String keyId, String entityType) implements AuditSubject {

    @Override
    public String pseudonym() {
      return "";
    }

    @Override
    public void release() {}
  }

  /** The id of the key; empty where none is known. */
  String keyId();

  /** The class of entities; empty where it is about none. */
  String entityType();

  /** The keyed pseudonym of an address, 32 hex digits; empty where no key is at hand. */
  String pseudonym();

  /** Gives back the key that the pseudonym is made with. */
  void release();
}
