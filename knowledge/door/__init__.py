"""The parts of KnowledgeBase, each a set of methods on one subject. Callers see KnowledgeBase alone."""
