import type { Milestone } from './status.ts';

/**
 * Ready-made ways of selling (domain 1.4): each stage is a fact that can be seen, with the reason one is there.
 * A company edits its copy at will; code never tests a stage's name.
 */
export interface StageDraft {
  readonly name: string;
  readonly exitTest: string;
  readonly probability: number;
  readonly milestone: Milestone;
}

export interface PipelineTemplate {
  readonly name: string;
  readonly stages: readonly StageDraft[];
}

export type TemplateName = 'classic' | 'short_quote' | 'construction' | 'tender' | 'subscription';

export function pipelineTemplate(template: TemplateName, language: 'fr' | 'en'): PipelineTemplate {
  return templates[language][template];
}

function stage(name: string, probability: number, milestone: Milestone, exitTest: string): StageDraft {
  return { name, probability, milestone, exitTest };
}

const templates: Record<'fr' | 'en', Record<TemplateName, PipelineTemplate>> = {
  fr: {
    classic: {
      name: 'Ventes',
      stages: [
        stage('Détectée', 10, 'none', 'quelqu’un pense qu’une commande est possible'),
        stage(
          'Besoin confirmé',
          25,
          'need_confirmed',
          'le client a dit son besoin et nous savons y répondre',
        ),
        stage('Rendez-vous / étude', 40, 'need_confirmed', 'visite ou étude faite, décideur connu'),
        stage('Devis remis', 50, 'quoted', 'devis envoyé et présenté'),
        stage('Négociation', 70, 'quoted', 'le client discute prix, délai ou périmètre'),
        stage('Accord verbal', 90, 'verbal_agreement', 'le décideur a dit oui, on attend la signature'),
      ],
    },
    short_quote: {
      name: 'Devis court',
      stages: [
        stage('Demande reçue', 20, 'need_confirmed', 'le client demande un prix'),
        stage('Devis remis', 50, 'quoted', 'devis envoyé'),
        stage('Relancé', 50, 'quoted', 'le client a été rappelé et n’a pas dit non'),
        stage('Accord verbal', 90, 'verbal_agreement', 'le client a dit oui, on attend la signature'),
      ],
    },
    construction: {
      name: 'Chantier, permis',
      stages: [
        stage('Contact', 10, 'none', 'un projet de travaux existe'),
        stage('Visite faite', 25, 'need_confirmed', 'le chantier a été vu et mesuré'),
        stage('Étude en cours', 35, 'need_confirmed', 'plans ou permis en cours'),
        stage('Devis remis', 50, 'quoted', 'devis détaillé remis'),
        stage('Négociation', 70, 'quoted', 'variantes ou délais discutés'),
        stage('Accord verbal', 90, 'verbal_agreement', 'accord donné, signature attendue'),
      ],
    },
    tender: {
      name: 'Appels d’offres',
      stages: [
        stage('Dossier retiré', 10, 'need_confirmed', 'nous avons le dossier de consultation'),
        stage('Réponse déposée', 30, 'quoted', 'notre offre est remise'),
        stage('Soutenance', 50, 'quoted', 'nous sommes invités à présenter'),
        stage('Notification', 90, 'verbal_agreement', 'le choix nous est annoncé'),
      ],
    },
    subscription: {
      name: 'Abonnement',
      stages: [
        stage('Intérêt', 10, 'none', 'une demande est arrivée'),
        stage('Démonstration', 30, 'need_confirmed', 'le produit a été montré au décideur'),
        stage('Essai', 50, 'need_confirmed', 'le client essaie avec ses données'),
        stage('Proposition', 60, 'quoted', 'proposition chiffrée remise'),
        stage('Accord verbal', 90, 'verbal_agreement', 'le client a dit oui'),
      ],
    },
  },
  en: {
    classic: {
      name: 'Sales',
      stages: [
        stage('Spotted', 10, 'none', 'somebody believes an order is possible'),
        stage('Need confirmed', 25, 'need_confirmed', 'the customer said the need and we can answer it'),
        stage('Meeting / study', 40, 'need_confirmed', 'visit or study done, decision maker known'),
        stage('Quote handed over', 50, 'quoted', 'quote sent and presented'),
        stage('Negotiation', 70, 'quoted', 'the customer discusses price, delay or scope'),
        stage('Verbal agreement', 90, 'verbal_agreement', 'the decision maker said yes, signature awaited'),
      ],
    },
    short_quote: {
      name: 'Short quote',
      stages: [
        stage('Request received', 20, 'need_confirmed', 'the customer asks for a price'),
        stage('Quote sent', 50, 'quoted', 'quote sent'),
        stage('Chased', 50, 'quoted', 'the customer was called again and did not say no'),
        stage('Verbal agreement', 90, 'verbal_agreement', 'the customer said yes, signature awaited'),
      ],
    },
    construction: {
      name: 'Building works',
      stages: [
        stage('Contact', 10, 'none', 'works are planned'),
        stage('Visited', 25, 'need_confirmed', 'the site was seen and measured'),
        stage('Study under way', 35, 'need_confirmed', 'plans or permit under way'),
        stage('Quote handed over', 50, 'quoted', 'detailed quote handed over'),
        stage('Negotiation', 70, 'quoted', 'variants or delays discussed'),
        stage('Verbal agreement', 90, 'verbal_agreement', 'agreement given, signature awaited'),
      ],
    },
    tender: {
      name: 'Calls for tenders',
      stages: [
        stage('File obtained', 10, 'need_confirmed', 'we hold the tender file'),
        stage('Answer handed in', 30, 'quoted', 'our offer is in'),
        stage('Hearing', 50, 'quoted', 'we are invited to present'),
        stage('Notified', 90, 'verbal_agreement', 'the choice was announced to us'),
      ],
    },
    subscription: {
      name: 'Subscription',
      stages: [
        stage('Interest', 10, 'none', 'a request came in'),
        stage('Demonstration', 30, 'need_confirmed', 'the product was shown to the decision maker'),
        stage('Trial', 50, 'need_confirmed', 'the customer tries with their own data'),
        stage('Proposal', 60, 'quoted', 'priced proposal handed over'),
        stage('Verbal agreement', 90, 'verbal_agreement', 'the customer said yes'),
      ],
    },
  },
};
