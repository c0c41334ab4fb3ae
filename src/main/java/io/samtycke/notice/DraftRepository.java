package io.samtycke.notice;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class DraftRepository implements PanacheRepositoryBase<DraftRow, Long> {}
