/**
 */
package org.howdah.model.topology.impl;

import org.eclipse.emf.ecore.EClass;

import org.howdah.model.topology.Site;
import org.howdah.model.topology.TopologyPackage;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Site</b></em>'.
 * <!-- end-user-doc -->
 *
 * @generated
 */
public class SiteImpl extends ElementImpl implements Site {
	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected SiteImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return TopologyPackage.Literals.SITE;
	}

} //SiteImpl
