import 'reflect-metadata';
import './main.css';

document.body.dataset.ready = 'page';
