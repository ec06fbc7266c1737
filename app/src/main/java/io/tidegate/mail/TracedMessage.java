package io.tidegate.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/** Remembers whether it was written to the server to its end, and keeps its own Message-ID. */
class TracedMessage extends MimeMessage {
  private final String messageId;
  private boolean handedOver;

  TracedMessage(Session session, String messageId) {
    super(session);
    this.messageId = messageId;
  }

  boolean handedOver() {
    return handedOver;
  }

  @Override
  public void writeTo(OutputStream target, String[] ignored)
      throws IOException, MessagingException {
    super.writeTo(target, ignored);
    handedOver = true;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }
}
