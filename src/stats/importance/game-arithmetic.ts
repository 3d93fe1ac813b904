import type { SubsetGame } from './subset-game.ts'

/** The sum of games over the same players: one game for each fold, say. */
export function sumOfGames(games: readonly SubsetGame[]): SubsetGame {
  const sum = (parts: readonly Float64Array[]) =>
    parts[0].map((_, i) => parts.reduce((total, part) => total + part[i], 0))
  return {
    playerCount: games[0].playerCount,
    work: games.reduce((total, game) => total + game.work, 0),
    chainWork: games.reduce((total, game) => total + game.chainWork, 0),
    all: () => sum(games.map((game) => game.all())),
    prefixes: (order) => sum(games.map((game) => game.prefixes(order))),
  }
}

/** McFadden's R² = 1 − lnL / lnL(∅) of a game of log likelihoods; entry 0 of its arrays is the empty set. */
export function rSquaredGame(game: SubsetGame): SubsetGame {
  const transform = (values: Float64Array) => values.map((value) => 1 - value / values[0])
  return {
    ...game,
    all: () => transform(game.all()),
    prefixes: (order) => transform(game.prefixes(order)),
  }
}
