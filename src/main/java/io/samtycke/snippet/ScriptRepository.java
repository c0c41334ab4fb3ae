package io.samtycke.snippet;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class ScriptRepository implements PanacheRepositoryBase<ScriptRow, ScriptRow.Id> {}
