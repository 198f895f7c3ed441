"""The reference implementation of booking: rules, the machine of states, find, hold, book, and the ledger."""
